package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SpacesTest {
    private static final String ALL = "/chat/spaces";

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);
    private final Told told = new Told(zoom);
    private final User mira = zoom.user();
    private final User anselm = zoom.users().get(1);
    private final User yuki = zoom.users().get(2);

    @AfterEach
    void close() {
        zoom.close();
    }

    private JsonNode create() {
        return Client.json(api.post(
                ALL,
                "{\"space_name\":\"Harbour\",\"space_members\":[{\"identifier\":\"" + anselm.email()
                        + "\",\"role\":\"admin\"}]}"));
    }

    private static String path(JsonNode made) {
        return ALL + "/" + made.path("space_id").asString("");
    }

    @Test
    @Shows("chat.spaces")
    void aSpaceIsMadeChangedAndDeleted() {
        JsonNode made = create();
        String path = path(made);

        assertThat(made.at("/space_members/0/role").asString("")).isEqualTo("admin");
        assertThat(api.patch(path, "{\"space_name\":\"Port\",\"space_settings\":{\"add_member_permissions\":2}}")
                        .statusCode())
                .isEqualTo(204);
        JsonNode shown = api.read(path);
        assertThat(shown.path("space_name").asString("")).isEqualTo("Port");
        assertThat(shown.at("/owner/user_id").asString("")).isEqualTo(mira.id());
        assertThat(Api.texts(api.read(ALL).path("shared_spaces"), "space_name")).containsExactly("Port");
        assertThat(told.object("team_chat.shared_spaces_edited")
                        .at("/old_settings/name")
                        .asString(""))
                .isEqualTo("Harbour");
        assertThat(told.object("team_chat.shared_spaces_edited")
                        .at("/new_settings/option/add_new_members")
                        .asString(""))
                .isEqualTo("by_owner_and_admins");
        assertThat(api.patch(path + "/owner?identifier=" + anselm.id(), "").statusCode())
                .isEqualTo(204);
        assertThat(api.delete(path).body()).contains("\"code\":200");
        assertThat(api.get(ALL + "/nothing").body()).contains("\"code\":5407");
        assertThat(api.post(ALL, "{}").statusCode()).isEqualTo(400);
    }

    @Test
    @Shows("chat.space-members")
    void eachMemberIsAddedOrNotByItself() {
        JsonNode made = create();
        String path = path(made);

        JsonNode added = Client.json(api.post(
                path + "/members",
                "{\"members\":[{\"identifier\":\"" + yuki.email() + "\"},{\"identifier\":\"nobody\"}]}"));

        assertThat(added.path("successful_operations_count").asInt()).isEqualTo(1);
        assertThat(added.path("unsuccessful_operations_count").asInt()).isEqualTo(1);
        assertThat(generalMembers(made)).contains(yuki.email());
        assertThat(Api.texts(api.read(path + "/members?role=admin").path("members"), "email"))
                .containsExactly(anselm.email());
        api.post(path + "/admins", "{\"members\":[{\"identifier\":\"" + yuki.id() + "\"}]}");
        api.delete(path + "/admins?identifiers=" + anselm.id());
        assertThat(Api.texts(api.read(path + "/members?role=admin").path("members"), "email"))
                .containsExactly(yuki.email());
        JsonNode removed = Client.json(api.delete(path + "/members?identifiers=" + yuki.id() + "," + mira.id()));
        assertThat(Api.texts(removed.path("users"), "operation_status")).containsExactly("successful", "unsuccessful");
        assertThat(generalMembers(made)).doesNotContain(yuki.email());
        assertThat(told.names("team_chat.shared_spaces"))
                .containsExactly("team_chat.shared_spaces_member_invited", "team_chat.shared_spaces_member_removed");
    }

    private List<String> generalMembers(JsonNode made) {
        String general = "/chat/channels/" + made.path("channel_id").asString("");
        return Api.texts(api.read(general + "/members").path("members"), "email");
    }

    @Test
    void channelsAreMovedInAndOut() {
        JsonNode made = create();
        String path = path(made) + "/channels";
        TeamChannel tides = zoom.chat().open(mira, "Tides");
        TeamChannel others = zoom.chat().open(anselm, "Others");

        JsonNode moved = Client.json(api.patch(
                path,
                "{\"move_direction\":\"move_into\",\"channel_ids\":[\"" + tides.id() + "\",\"" + others.id() + "\"]}"));

        assertThat(moved.at("/channels/0/is_moved").asBoolean()).isTrue();
        assertThat(moved.at("/channels/1/is_moved").asBoolean(true)).isFalse();
        assertThat(Api.texts(api.read(path).path("channels"), "channel_name")).containsExactly("Harbour", "Tides");
        api.patch(path, "{\"move_direction\":\"move_out\",\"channel_ids\":[\"" + tides.id() + "\"]}");
        assertThat(Api.texts(api.read(path).path("channels"), "space_channel_type"))
                .containsExactly("general");
        assertThat(api.delete(path(made)).statusCode()).isEqualTo(204);
        assertThat(api.get("/chat/channels/" + made.path("channel_id").asString(""))
                        .body())
                .contains("\"code\":4130");
    }
}
