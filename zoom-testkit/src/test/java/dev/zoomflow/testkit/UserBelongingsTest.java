package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class UserBelongingsTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);
    private final Told told = new Told(zoom);
    private final User anselm = zoom.users().get(1);
    private final String path = "/users/" + anselm.id();

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows("user.picture")
    void aPictureIsInTheProfileUntilItIsTakenAway() {
        assertThat(api.upload(path + "/picture", "pic_file", "anselm.png", "\u0089PNG")
                        .statusCode())
                .isEqualTo(201);

        String url = api.read(path).path("pic_url").asString("");
        assertThat(url).startsWith("https://");
        assertThat(told.object("user.updated").path("pic_url").asString("")).isEqualTo(url);
        assertThat(api.delete(path + "/picture").statusCode()).isEqualTo(204);
        assertThat(api.read(path).has("pic_url")).isFalse();
    }

    @Test
    @Shows("user.picture")
    void onlyPicturesAreTakenForPictures() {
        assertThat(api.upload(path + "/picture", "pic_file", "anselm.png", "").body())
                .isEqualTo("{\"code\":120,\"message\":\"File is empty\"}");
        assertThat(Api.refusal(api.upload(path + "/picture", "pic_file", "anselm.pdf", "%PDF")))
                .isEqualTo("400 120");
        assertThat(Api.refusal(api.upload(path + "/picture", "pic_file", "anselm.png", "x".repeat(2_200_000))))
                .isEqualTo("400 120");
        assertThat(Api.refusal(api.upload(path + "/picture", "file", "anselm.png", "x")))
                .isEqualTo("400 300");
        assertThat(Api.refusal(api.upload("/users/nobody/picture", "pic_file", "a.png", "x")))
                .isEqualTo("404 1001");
    }

    @Test
    @Shows("user.backgrounds")
    void virtualBackgroundsAreAmongTheSettings() {
        String files = path + "/settings/virtual_backgrounds";
        JsonNode sea = Client.json(api.upload(files, "file", "sea.jpg", "sea"));
        JsonNode hills = Client.json(api.upload(files, "file", "hills.jpg", "hills"));

        assertThat(sea.path("size").asInt(0)).isEqualTo(3);
        assertThat(Api.texts(backgrounds(path), "name")).containsExactly("sea.jpg", "hills.jpg");
        assertThat(backgrounds("/users/me")).isEmpty();
        assertThat(api.delete(files + "?file_ids=" + sea.path("id").asString(""))
                        .statusCode())
                .isEqualTo(204);
        assertThat(Api.texts(backgrounds(path), "id"))
                .containsExactly(hills.path("id").asString(""));
        assertThat(Api.refusal(api.delete(files))).isEqualTo("400 300");
    }

    private JsonNode backgrounds(String user) {
        return api.read(user + "/settings").at("/in_meeting/virtual_background_settings/files");
    }

    @Test
    @Shows("user.password")
    void aPasswordMustBeHardToGuessAndAnother() {
        assertThat(password("Short1")).isEqualTo("400 1124");
        assertThat(password("12345678")).isEqualTo("400 1125");
        assertThat(password("abcdefghI")).isEqualTo("400 1126");
        assertThat(password("abcdefgh1")).isEqualTo("400 1128");
        assertThat(password("Abc11111d")).isEqualTo("400 1130");
        assertThat(api.put(path + "/password", "{\"password\":\"Tide-tables7\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(password("Tide-tables7")).isEqualTo("400 300");

        JsonNode made = Client.json(api.post(
                "/users", "{\"action\":\"ssoCreate\",\"user_info\":{\"email\":\"sso@shore.example\",\"type\":1}}"));
        assertThat(Api.refusal(api.put(
                        "/users/" + made.path("id").asString("") + "/password", "{\"password\":\"Tide-tables7\"}")))
                .isEqualTo("400 1123");
    }

    private String password(String text) {
        return Api.refusal(api.put(path + "/password", "{\"password\":\"" + text + "\"}"));
    }

    @Test
    @Shows("user.features")
    void severalUsersGetAnotherTypeAtOnce() {
        String body = "{\"feature_type\":\"user_type\",\"feature_value\":\"1\",\"users\":[{\"id\":\"" + anselm.id()
                + "\"},{\"email\":\"nobody@shore.example\"}]}";

        JsonNode answer = Client.json(api.post("/users/features", body));

        assertThat(answer.path("success_user_ids").get(0).asString("")).isEqualTo(anselm.id());
        assertThat(Api.texts(answer.path("fail_details"), "reason")).containsExactly("Users not found");
        assertThat(api.read(path).path("type").asInt(0)).isEqualTo(1);
        assertThat(told.object("user.updated").path("type").asInt(0)).isEqualTo(1);
        assertThat(Api.texts(Client.json(api.post("/users/features", body)).path("fail_details"), "reason"))
                .contains("No need to update");
        assertThat(Api.refusal(api.post("/users/features", body.replace("user_type", "no_such"))))
                .isEqualTo("400 300");
    }

    @Test
    void whoCameInThroughTheCustomersDirectoryIsSignedOut() {
        assertThat(api.delete(path + "/token").statusCode()).isEqualTo(204);

        assertThat(told.object("user.signed_out").path("id").asString("")).isEqualTo(anselm.id());
    }

    @Test
    void aTemplateHasTheSettingsTheMeetingHadThen() {
        Meeting meeting = zoom.meetings().all().get(0);
        api.patch("/meetings/" + meeting.id(), "{\"settings\":{\"mute_upon_entry\":true}}");
        String id = Client.text(
                api.post("/users/me/meeting_templates", "{\"meeting_id\":" + meeting.id() + ",\"name\":\"Weekly\"}"),
                "id");
        api.patch("/meetings/" + meeting.id(), "{\"settings\":{\"mute_upon_entry\":false}}");

        JsonNode template = api.read("/users/me/meeting_templates/" + id);

        assertThat(template.path("name").asString("")).isEqualTo("Weekly");
        assertThat(template.at("/settings/mute_upon_entry").asBoolean(false)).isTrue();
        assertThat(Api.refusal(api.get(path + "/meeting_templates/" + id))).isEqualTo("400 300");
    }
}
