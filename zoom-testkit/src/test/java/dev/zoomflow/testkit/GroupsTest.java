package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GroupsTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);
    private final Told told = new Told(zoom);
    private final User anselm = zoom.users().get(1);

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows("group.told")
    void aGroupIsMadeRenamedAndDeleted() {
        String path = group("Divers");

        assertThat(api.patch(path, "{\"name\":\"Deep divers\"}").statusCode()).isEqualTo(204);
        assertThat(Api.texts(api.read("/groups").path("groups"), "name")).containsExactly("Deep divers");
        assertThat(api.delete(path).statusCode()).isEqualTo(204);

        assertThat(api.read("/groups").path("total_records").asInt(-1)).isZero();
        assertThat(told.names()).containsExactly("group.created", "group.updated", "group.deleted");
        assertThat(told.last("group.updated").at("/old_object/name").asString(""))
                .isEqualTo("Divers");
    }

    @Test
    @Shows("group.refusals")
    void whatIsNotThereIsRefusedByNumber() {
        String path = group("Divers");

        HttpResponse<String> twice = api.post("/groups", "{\"name\":\"divers\"}");

        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.body()).contains("\"code\":4132");
        assertThat(api.get("/groups/nothing").body()).contains("\"code\":4130", "Group does not exist: nothing.");
        assertThat(api.delete(path + "/members/" + anselm.id()).body()).contains("\"code\":4131");
        assertThat(api.delete(path + "/admins/" + anselm.id()).body()).contains("\"code\":4138");
        assertThat(api.post("/groups", "{}").body()).contains("\"field\":\"name\"");
    }

    @Test
    @Shows("group.members")
    void whoIsAddedIsListedAndSaysSo() {
        String path = group("Divers");

        JsonNode added = Client.json(api.post(
                path + "/members", "{\"members\":[{\"email\":\"" + anselm.email() + "\"},{\"id\":\"nobody\"}]}"));

        assertThat(added.path("ids").asString("")).isEqualTo(anselm.id());
        assertThat(members(path)).containsExactly(anselm.email());
        assertThat(groupsOf(anselm)).containsExactly(path.substring("/groups/".length()));
        assertThat(told.last("group.member_added").at("/object/members/0/email").asString(""))
                .isEqualTo(anselm.email());
        api.delete(path + "/members/" + anselm.id());
        assertThat(members(path)).isEmpty();
        assertThat(groupsOf(anselm)).isEmpty();
        assertThat(told.names()).containsExactly("group.created", "group.member_added", "group.member_deleted");
    }

    @Test
    void aMemberMovesToAnotherGroupOrPrefersOne() {
        String divers = group("Divers");
        String sailors = group("Sailors");
        String sailorsId = sailors.substring("/groups/".length());
        String anselmIsOne = "{\"members\":[{\"id\":\"" + anselm.id() + "\"}]}";
        api.post(divers + "/members", anselmIsOne);

        api.patch(
                divers + "/members/" + anselm.id(), "{\"action\":\"move\",\"target_group_id\":\"" + sailorsId + "\"}");

        assertThat(members(divers)).isEmpty();
        assertThat(members(sailors)).containsExactly(anselm.email());
        api.post(divers + "/members", anselmIsOne);
        assertThat(groupsOf(anselm)).startsWith(sailorsId);
        api.patch(divers + "/members/" + anselm.id(), "{\"action\":\"set_primary\"}");
        assertThat(groupsOf(anselm)).endsWith(sailorsId).hasSize(2);
        assertThat(api.read(divers + "/members").at("/members/0/primary_group").asBoolean(false))
                .isTrue();
    }

    @Test
    void whoLooksAfterAGroupIsListed() {
        String path = group("Divers");

        api.post(path + "/admins", "{\"admins\":[{\"id\":\"" + anselm.id() + "\"}]}");

        assertThat(Api.texts(api.read(path + "/admins").path("admins"), "name")).containsExactly("Anselm Thorpe");
        assertThat(api.delete(path + "/admins/" + anselm.id()).statusCode()).isEqualTo(204);
        assertThat(told.names()).containsExactly("group.created", "group.admin_added", "group.admin_deleted");
    }

    @Test
    @Shows("group.settings")
    void settingsAndTheirLocksAreTold() {
        String path = group("Divers");

        api.patch(path + "/settings", "{\"in_meeting\":{\"chat\":false}}");
        api.patch(path + "/lock_settings", "{\"in_meeting\":{\"chat\":true}}");

        assertThat(api.read(path + "/settings").at("/in_meeting/chat").asBoolean(true))
                .isFalse();
        assertThat(api.read(path + "/lock_settings").at("/in_meeting/chat").asBoolean(false))
                .isTrue();
        assertThat(told.last("group.settings_updated")
                        .at("/old_object/settings/in_meeting/chat")
                        .asBoolean(false))
                .isTrue();
        assertThat(told.last("group.lock_settings_updated")
                        .at("/object/settings/in_meeting/chat")
                        .asBoolean(false))
                .isTrue();
    }

    @Test
    void whoLeavesTheAccountLeavesItsGroups() {
        String path = group("Divers");
        api.post(path + "/members", "{\"members\":[{\"id\":\"" + anselm.id() + "\"}]}");

        zoom.people().delete(zoom.user(), anselm);

        assertThat(members(path)).isEmpty();
        assertThat(api.read(path).path("total_members").asInt(-1)).isZero();
    }

    private String group(String name) {
        JsonNode made = Client.json(api.post("/groups", "{\"name\":\"" + name + "\"}"));
        return "/groups/" + made.path("id").asString("");
    }

    private List<String> members(String path) {
        return Api.texts(api.read(path + "/members").path("members"), "email");
    }

    private List<String> groupsOf(User user) {
        return api.read("/users/" + user.id())
                .path("group_ids")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
