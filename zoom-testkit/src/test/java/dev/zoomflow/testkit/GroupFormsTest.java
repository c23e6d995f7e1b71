package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GroupFormsTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);
    private final User anselm = zoom.users().get(1);
    private final String path = "/groups/" + Client.text(api.post("/groups", "{\"name\":\"Divers\"}"), "id");

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows("group.registration")
    void aGroupHasAFormForThoseWhoRegister() {
        String form = path + "/settings/registration?type=webinar";
        assertThat(api.read(form).path("questions").size()).isEqualTo(14);

        assertThat(api.patch(form, """
                        {"approve_type":1,"options":{"close_registration":true},
                         "questions":[{"field_name":"city","required":true,"selected":true}],
                         "custom_questions":[{"title":"Depth?","type":"short"}]}""").statusCode()).isEqualTo(204);

        JsonNode now = api.read(form);
        assertThat(now.at("/options/close_registration").asBoolean()).isTrue();
        assertThat(now.path("approve_type").asInt()).isEqualTo(1);
        assertThat(now.path("questions")
                        .valueStream()
                        .filter(question -> question.path("required").asBoolean()))
                .singleElement()
                .satisfies(question ->
                        assertThat(question.path("field_name").asString("")).isEqualTo("city"));
        assertThat(Api.texts(now.path("custom_questions"), "title")).containsExactly("Depth?");
        assertThat(api.patch(form, "{\"approve_type\":7}").body()).contains("\"code\":300", "approve_type");
        assertThat(api.patch(form, "{\"questions\":[{\"field_name\":\"shoe_size\"}]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(api.get(path + "/settings/registration?type=meeting").statusCode())
                .isEqualTo(400);
        assertThat(api.get("/groups/nothing/settings/registration").body()).contains("\"code\":4130");
    }

    @Test
    @Shows("group.backgrounds")
    void backgroundsAreShownAmongTheSettings() {
        String files = path + "/settings/virtual_backgrounds";
        JsonNode made = Client.json(api.post(files, new Form().file("file", "reef.png", "image/png", "not a picture")));

        assertThat(made.path("size").asInt()).isEqualTo("not a picture".length());
        assertThat(made.path("type").asString("")).isEqualTo("image");
        assertThat(shown()).containsExactly("reef.png");
        assertThat(api.post(files, new Form().file("file", "a.txt", "text/plain", "a"))
                        .body())
                .contains("\"code\":120");
        assertThat(api.post(files, "{}").body()).contains("\"code\":120");
        assertThat(api.delete(files + "?file_ids=nothing").statusCode()).isEqualTo(400);
        assertThat(api.delete(files + "?file_ids=" + made.path("id").asString(""))
                        .statusCode())
                .isEqualTo(204);
        assertThat(shown()).isEmpty();
    }

    private List<String> shown() {
        return Api.texts(api.read(path + "/settings").at("/in_meeting/virtual_background_settings/files"), "name");
    }

    @Test
    @Shows("chat.channel-groups")
    void aGroupIsInvitedToAChannelAsAWhole() {
        String group = path.substring("/groups/".length());
        api.post(path + "/members", "{\"members\":[{\"email\":\"" + anselm.email() + "\"}]}");
        String channel = Client.text(api.post("/chat/users/me/channels", "{\"name\":\"Tides\",\"type\":1}"), "id");
        String groups = "/chat/channels/" + channel + "/members/groups";

        JsonNode invited = Client.json(api.post(groups, "{\"groups\":[{\"group_id\":\"" + group + "\"}]}"));

        assertThat(Api.texts(invited.path("groups"), "group_name")).containsExactly("Divers");
        assertThat(Api.texts(api.read(groups).path("groups"), "group_id")).containsExactly(group);
        assertThat(Api.texts(api.read("/chat/channels/" + channel + "/members").path("members"), "email"))
                .contains(anselm.email());
        JsonNode channels = api.read(path + "/channels");
        assertThat(Api.texts(channels.path("channels"), "channel_name")).containsExactly("Tides");
        assertThat(channels.at("/channels/0/member_count").asInt()).isEqualTo(2);
        assertThat(api.post(groups, "{\"groups\":[{\"group_id\":\"nothing\"}]}").body())
                .contains("\"code\":4130");
        assertThat(api.delete(groups + "/" + group).statusCode()).isEqualTo(204);
        assertThat(api.read(path + "/channels").path("channels").size()).isZero();
        assertThat(api.get("/chat/channels/nothing/members/groups").body()).contains("\"code\":5306");
    }
}
