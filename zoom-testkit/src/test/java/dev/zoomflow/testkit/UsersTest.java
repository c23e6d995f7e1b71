package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class UsersTest {
    private static final String EA = "ea@shore.example";

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);
    private final Told told = new Told(zoom);

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows("user.pending")
    void whoIsInvitedIsPendingUntilTheInvitationIsAccepted() {
        JsonNode made = Client.json(create("create", EA));

        assertThat(emails("pending")).containsExactly(EA);
        assertThat(api.read("/users?status=pending").at("/users/0").has("id")).isFalse();
        assertThat(emails("active")).doesNotContain(EA);
        zoom.people().accept(zoom.user(EA));
        assertThat(emails("active")).contains(EA);
        assertThat(told.names()).containsExactly("user.created", "user.invitation_accepted");
        assertThat(told.last("user.invitation_accepted").at("/object/id").asString(""))
                .isEqualTo(made.path("id").asString());
    }

    @Test
    void aStatusThatNobodyHasIsRefused() {
        assertThat(Api.refusal(api.get("/users?status=retired"))).isEqualTo("400 300");
    }

    @ParameterizedTest
    @ValueSource(strings = {"autoCreate", "custCreate", "ssoCreate"})
    @Shows("user.admissions")
    void whoIsAddedOtherwiseIsActiveAtOnce(String action) {
        HttpResponse<String> made = create(action, EA);

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(emails("active")).contains(EA);
        assertThat(told.last("user.created").path("creation_type").asString("")).isEqualTo(action);
    }

    @Test
    @Shows("user.taken")
    void anAddressBelongsToOneUserOnly() {
        HttpResponse<String> refused = create("create", zoom.user().email());

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains(
                        "\"code\":1005",
                        "User already in the account: " + zoom.user().email());
        assertThat(told.names()).isEmpty();
    }

    @Test
    void whatIsWrongWithANewUserIsNamed() {
        assertThat(create("invite", EA).body()).contains("\"code\":300", "\"field\":\"action\"");
        assertThat(api.post("/users", "{\"action\":\"create\",\"user_info\":{}}")
                        .body())
                .contains("user_info.email", "Missing field.");
        assertThat(api.patch("/users/" + zoom.user().id(), "{\"type\":7}").body())
                .contains("\"field\":\"type\"");
        assertThat(api.patch("/users/" + zoom.user().id(), "{\"timezone\":\"Moon/Sea\"}")
                        .body())
                .contains("\"field\":\"timezone\"");
    }

    @Test
    @Shows("user.updated")
    void aChangeIsToldWithWhatWasBefore() {
        String path = "/users/" + zoom.user().id();

        assertThat(api.patch(path, "{\"first_name\":\"Mirabel\",\"dept\":\"Tides\",\"job_title\":\"Keeper\"}")
                        .statusCode())
                .isEqualTo(204);

        JsonNode user = api.read(path);
        assertThat(user.path("first_name").asString("")).isEqualTo("Mirabel");
        assertThat(user.path("job_title").asString("")).isEqualTo("Keeper");
        JsonNode payload = told.last("user.updated");
        assertThat(payload.at("/object/dept").asString("")).isEqualTo("Tides");
        assertThat(payload.at("/old_object/first_name").asString("")).isEqualTo("Mira");
        assertThat(payload.path("object").has("last_name")).isFalse();
    }

    @Test
    void anotherAddressIsAnotherWayToTheSameUser() {
        String id = zoom.users().get(1).id();

        assertThat(api.put("/users/" + id + "/email", "{\"email\":\"" + EA + "\"}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(api.read("/users/" + EA).path("id").asString("")).isEqualTo(id);
        assertThat(told.last("user.updated").at("/object/email").asString("")).isEqualTo(EA);
        assertThat(api.read("/users/email?email=" + EA).path("existed_email").asBoolean(false))
                .isTrue();
    }

    @Test
    @Shows("user.status")
    void whoIsDeactivatedIsListedAsInactive() {
        User anselm = zoom.users().get(1);
        String path = "/users/" + anselm.id() + "/status";

        assertThat(api.put(path, "{\"action\":\"deactivate\"}").statusCode()).isEqualTo(200);
        assertThat(emails("inactive")).containsExactly(anselm.email());
        assertThat(emails("active")).doesNotContain(anselm.email());
        api.put(path, "{\"action\":\"deactivate\"}");
        api.put(path, "{\"action\":\"activate\"}");

        assertThat(emails("active")).contains(anselm.email());
        assertThat(told.names()).containsExactly("user.deactivated", "user.activated");
        assertThat(api.put(path, "{\"action\":\"pause\"}").body()).contains("\"field\":\"action\"");
    }

    @Test
    @Shows("user.transfer")
    void whoGoesMayLeaveMeetingsToSomebody() {
        User mira = zoom.user();
        User anselm = zoom.users().get(1);
        Meeting planned = zoom.meetings().all().get(0);

        HttpResponse<String> answer = api.delete("/users/" + mira.id() + "?action=disassociate&transfer_meeting=true"
                + "&transfer_email=" + Api.encode(anselm.email()));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(zoom.meetings().find(Long.toString(planned.id())).hostId()).isEqualTo(anselm.id());
        assertThat(told.last("user.disassociated").at("/object/email").asString(""))
                .isEqualTo(mira.email());
        assertThat(told.last("user.disassociated").path("operator").asString(""))
                .isEqualTo(mira.email());
    }

    @Test
    @Shows("user.gone")
    void whoIsDeletedIsNobodyAnyMore() {
        User anselm = zoom.users().get(1);
        String token = zoom.tokens().issue(zoom.app(), anselm).accessToken();

        assertThat(api.delete("/users/" + anselm.id() + "?action=delete").statusCode())
                .isEqualTo(204);

        assertThat(api.get("/users/" + anselm.id()).body()).contains("\"code\":1001");
        assertThat(new Client(zoom).api("/v2/users/me", token).body()).contains("\"code\":124");
        assertThat(told.names()).containsExactly("user.deleted");
        assertThat(api.delete("/users/" + zoom.users().get(1).id() + "?transfer_meeting=true")
                        .body())
                .contains("transfer_email");
    }

    @Test
    void theSummaryCountsUsersByKind() {
        create("create", EA);
        create("custCreate", "io@shore.example");

        JsonNode summary = api.read("/users/summary");

        assertThat(summary.path("licensed_users_count").asInt()).isEqualTo(3);
        assertThat(summary.path("basic_users_count").asInt()).isEqualTo(1);
        assertThat(summary.path("pending_users_count").asInt()).isEqualTo(1);
        assertThat(summary.path("total_users_count").asInt()).isEqualTo(5);
    }

    @Test
    void aVanityNameIsTakenOnce() {
        assertThat(api.read("/users/vanity_name?vanity_name=tidal")
                        .path("existed")
                        .asBoolean(true))
                .isFalse();
        api.patch("/users/me", "{\"vanity_name\":\"tidal\"}");
        assertThat(api.read("/users/vanity_name?vanity_name=Tidal")
                        .path("existed")
                        .asBoolean(false))
                .isTrue();
        assertThat(api.read("/users/me").path("vanity_url").asString("")).endsWith("/my/tidal");
    }

    private HttpResponse<String> create(String action, String email) {
        return api.post(
                "/users",
                "{\"action\":\"" + action + "\",\"user_info\":{\"email\":\"" + email
                        + "\",\"first_name\":\"Ea\",\"last_name\":\"Sand\",\"type\":1}}");
    }

    private List<String> emails(String status) {
        return Api.texts(api.read("/users?status=" + status).path("users"), "email");
    }
}
