package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class FieldTypesTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);

    @AfterEach
    void close() {
        zoom.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST  | /users/me/meetings                 | topic                       | {"topic":["Tides"]}
            POST  | /users/me/meetings                 | type                        | {"type":"2"}
            POST  | /users/me/meetings                 | duration                    | {"duration":-5}
            POST  | /users/me/meetings                 | settings                    | {"settings":"none"}
            POST  | /users/me/meetings                 | settings.host_video         | {"settings":{"host_video":"yes"}}
            POST  | /users/me/meetings                 | settings.approval_type      | {"settings":{"approval_type":9}}
            POST  | /users/me/meetings                 | settings.jbh_time           | {"settings":{"jbh_time":7}}
            POST  | /users/me/webinars                 | settings                    | {"settings":5}
            PATCH | /meetings/86012345678              | settings.breakout_room.enable | {"settings":{"breakout_room":{"enable":1}}}
            POST  | /meetings/86012345678/polls        | questions                   | {"title":"Tides","questions":[5]}
            PATCH | /users/me                          | first_name                  | {"first_name":true}
            PATCH | /users/me                          | type                        | {"type":"1"}
            PATCH | /users/me/settings                 | in_meeting.chat             | {"in_meeting":{"chat":"maybe"}}
            PUT   | /users/me/email                    | email                       | {"email":"nowhere"}
            POST  | /chat/users/me/channels            | members                     | {"name":"Tides","members":5}
            POST  | /chat/users/me/channels            | type                        | {"name":"Tides","type":"a"}
            """)
    @Shows("account.field-types")
    void whatIsOfAnotherTypeIsRefusedByItsPath(String method, String path, String field, String body) {
        HttpResponse<String> answer = switch (method) {
            case "POST" -> api.post(path, body);
            case "PUT" -> api.put(path, body);
            default -> api.patch(path, body);
        };

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Client.json(answer).at("/errors/0/field").asString("")).isEqualTo(field);
    }

    @Test
    void aNumberWillDoForATextAndNullSaysNothing() {
        JsonNode made = Client.json(
                api.post("/users/me/meetings", "{\"topic\":2026,\"agenda\":null,\"settings\":{\"host_video\":null}}"));

        assertThat(made.path("topic").isString()).isTrue();
        assertThat(made.path("topic").asString("")).isEqualTo("2026");
        assertThat(made.path("agenda").asString("?")).isEmpty();
        assertThat(made.at("/settings/host_video").isBoolean()).isTrue();
    }

    @Test
    void whatIsWrongInAListChangesNothing() {
        String webinar =
                "/webinars/" + zoom.webinars().create(zoom.user(), "Reef").id();
        String group = "/groups/" + Client.text(api.post("/groups", "{\"name\":\"Crew\"}"), "id");

        assertThat(Api.refusal(api.post(webinar + "/panelists", "{}"))).isEqualTo("400 300");
        assertThat(Api.refusal(
                        api.post(webinar + "/panelists", "{\"panelists\":[{\"name\":\"Io\",\"email\":\"io\"}]}")))
                .isEqualTo("400 300");
        assertThat(Api.refusal(api.post(group + "/members", "{\"members\":[\"io\"]}")))
                .isEqualTo("400 300");

        assertThat(api.read(webinar + "/panelists").path("total_records").asInt())
                .isZero();
        assertThat(api.read(group + "/members").path("total_records").asInt()).isZero();
    }

    @Test
    void aChannelKeepsItsNameWhenTheNewOneIsEmpty() {
        String channel = "/chat/channels/"
                + Client.text(api.post("/chat/users/me/channels", "{\"name\":\"Tides\",\"type\":1}"), "id");

        assertThat(Api.refusal(api.patch(channel, "{\"name\":\"\"}"))).isEqualTo("400 300");

        assertThat(api.read(channel).path("name").asString("")).isEqualTo("Tides");
    }

    @Test
    void whoHasOneNameOnlyIsShownWithoutABlank() {
        api.post(
                "/users",
                "{\"action\":\"create\",\"user_info\":{\"email\":\"ada@b.example\",\"type\":1,\"first_name\":\"Ada\"}}");

        assertThat(api.read("/users/ada@b.example").path("display_name").asString(""))
                .isEqualTo("Ada");
    }
}
