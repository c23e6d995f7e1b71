package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ContactGroupsTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);
    private final User anselm = zoom.users().get(1);

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows("user.contact-groups")
    void usersAndGroupsOfUsersAreInAContactGroup() {
        String crew = Client.text(api.post("/groups", "{\"name\":\"Crew\"}"), "id");
        String id =
                create("{\"group_name\":\"Harbour\",\"group_members\":[{\"type\":1,\"id\":\"" + anselm.id() + "\"}]}");
        String path = "/contacts/groups/" + id;

        assertThat(api.post(path + "/members", "{\"group_members\":[{\"type\":2,\"id\":\"" + crew + "\"}]}")
                        .statusCode())
                .isEqualTo(201);

        assertThat(Api.texts(api.read(path + "/members").path("group_members"), "name"))
                .containsExactly(anselm.displayName(), "Crew");
        assertThat(api.read(path).path("total_members").asInt(0)).isEqualTo(2);
        api.delete("/groups/" + crew);
        assertThat(api.read(path).path("total_members").asInt(0)).isEqualTo(1);
        assertThat(api.delete(path + "/members?member_ids=" + anselm.id()).statusCode())
                .isEqualTo(204);
        assertThat(api.read(path + "/members").path("group_members")).isEmpty();
        assertThat(Api.refusal(api.post(path + "/members", "{\"group_members\":[{\"type\":1,\"id\":\"nobody\"}]}")))
                .isEqualTo("400 300");
    }

    @Test
    @Shows("user.contact-groups")
    void aContactGroupIsListedChangedAndDeleted() {
        String id = create("{\"group_name\":\"Harbour\",\"group_privacy\":2}");
        String path = "/contacts/groups/" + id;

        assertThat(api.patch(path, "{\"name\":\"Port\",\"privacy\":3}").statusCode())
                .isEqualTo(204);

        JsonNode group = api.read("/contacts/groups").path("groups").get(0);
        assertThat(group.path("group_name").asString("")).isEqualTo("Port");
        assertThat(group.path("group_privacy").asInt(0)).isEqualTo(3);
        assertThat(Api.refusal(api.patch(path, "{\"privacy\":4}"))).isEqualTo("400 300");
        assertThat(api.delete(path).statusCode()).isEqualTo(204);
        assertThat(Api.refusal(api.get(path))).isEqualTo("400 300");
        assertThat(Api.refusal(api.post("/contacts/groups", "{}"))).isEqualTo("400 300");
    }

    private String create(String body) {
        return Client.text(api.post("/contacts/groups", body), "group_id");
    }
}
