package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AppsTest {
    private static final String APPS = "/marketplace/apps";
    private static final String NEW = """
        {"app_type":"s2s_oauth","app_name":"Buoys","scopes":["user:read:user:admin"],"contact_name":"Mira",
         "contact_email":"mira@example.com","company_name":"Harbour","manifest":{"display_information":{}}}\
        """;

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);
    private final User anselm = zoom.users().get(1);
    private final String app = APPS + "/" + zoom.app().clientId();

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows("marketplace.apps")
    void anAppWorksFromWhenItIsMadeUntilItIsDeleted() {
        JsonNode made = Client.json(api.post(APPS, NEW));
        String id = made.path("app_id").asString("");
        String secret = made.at("/production_credentials/client_secret").asString("");
        String path = APPS + "/" + id;
        String account = "grant_type=account_credentials&account_id=" + anselm.accountId();
        Client client = new Client(zoom);

        assertThat(client.token(id, secret, account).statusCode()).isEqualTo(200);
        assertThat(api.read(path).path("app_name").asString("")).isEqualTo("Buoys");
        assertThat(Api.texts(api.read(APPS + "?type=account_created").path("apps"), "app_id"))
                .contains(id);
        assertThat(api.read(path + "/manifest").path("manifest").has("display_information"))
                .isTrue();
        assertThat(api.put(path + "/manifest", "{\"manifest\":{\"features\":{}}}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(api.read(path + "/manifest").path("manifest").has("features"))
                .isTrue();
        assertThat(api.delete(path).statusCode()).isEqualTo(204);
        assertThat(client.token(id, secret, account).statusCode()).isEqualTo(400);
        assertThat(api.get(path).body()).contains("\"code\":1401");
        assertThat(api.post(APPS, "{\"app_type\":\"s2s_oauth\"}").body()).contains("contact_name");
        assertThat(api.get(app + "/manifest").statusCode()).isEqualTo(404);
    }

    @Test
    void whatADeletedAppWasAllowedIsGone() {
        App chart = zoom.app();
        String token = zoom.tokens().issue(chart, anselm).accessToken();
        zoom.webhooks().subscribeUnvalidated(chart, URI.create("http://127.0.0.1:9/nobody"));
        assertThat(Api.texts(api.read(APPS + "?type=account_added").path("apps"), "app_id"))
                .contains(chart.clientId());

        api.delete(app);

        assertThat(new Client(zoom).api("/v2/users/me", token).statusCode()).isEqualTo(401);
        assertThat(zoom.webhooks().subscriptions())
                .noneMatch(subscription -> subscription.clientId().equals(chart.clientId()));
    }

    @Test
    @Shows("marketplace.requests")
    void usersAskForAnAppAndAreAnswered() {
        String requests = app + "/requests";
        String all = "{\"action\":\"add_all\"}";
        String some = "{\"action\":\"add_user\",\"user_ids\":[\"" + anselm.id() + "\"]}";
        String apps = "/marketplace/users/" + anselm.id() + "/apps?type=";

        assertThat(api.post(requests, some).statusCode()).isEqualTo(201);
        assertThat(Api.texts(api.read(apps + "active_requests").path("apps"), "request_status"))
                .containsExactly("pending");
        assertThat(api.read(APPS).at("/apps/0/request_pending_number").asInt()).isEqualTo(1);
        api.patch(requests, "{\"action\":\"approve\",\"request_user_ids\":[\"" + anselm.id() + "\"]}");
        assertThat(Api.texts(api.read(requests + "?status=approved").path("requests"), "request_user_email"))
                .containsExactly(anselm.email());
        assertThat(Api.texts(api.read(apps + "past_requests").path("apps"), "request_status"))
                .containsExactly("approved");
        assertThat(api.read(APPS + "?type=past_requests")
                        .at("/apps/0/request_approved_number")
                        .asInt())
                .isEqualTo(1);
        api.post(requests, all);
        api.patch(requests, "{\"action\":\"decline_all\"}");
        assertThat(api.read(requests + "?status=rejected").path("requests").size())
                .isEqualTo(zoom.users().size());
        assertThat(api.post(requests, "{\"action\":\"add_user\",\"user_ids\":[\"nobody\"]}")
                        .body())
                .contains("\"code\":1001");
        assertThat(api.get(APPS + "/nothing/requests").body()).contains("\"code\":1401");
        assertThat(api.get(APPS + "?type=lost").body()).contains("\"code\":1505");
    }

    @Test
    @Shows("marketplace.approval")
    void anAppIsApprovedBeforehand() {
        String group = Client.text(api.post("/groups", "{\"name\":\"Divers\"}"), "id");
        api.post("/groups/" + group + "/members", "{\"members\":[{\"id\":\"" + anselm.id() + "\"}]}");
        String groups = "{\"action\":\"%s_group\",\"group_ids\":[\"" + group + "\"]}";

        assertThat(api.post(app + "/preApprove", groups.formatted("approve")).statusCode())
                .isEqualTo(201);
        assertThat(approved()).containsExactly("forSpecificUser");
        api.post(app + "/preApprove", groups.formatted("disapprove"));
        assertThat(approved()).isEmpty();
        api.post(app + "/preApprove", "{\"action\":\"approve_all\"}");
        assertThat(approved()).containsExactly("forAllUser");
        assertThat(api.post(app + "/preApprove", "{\"action\":\"shrug\"}").statusCode())
                .isEqualTo(400);
    }

    private List<String> approved() {
        return api.read(APPS + "?type=approved_apps")
                .path("apps")
                .valueStream()
                .map(row -> row.at("/approval_info/approved_type").asString("?"))
                .toList();
    }
}
