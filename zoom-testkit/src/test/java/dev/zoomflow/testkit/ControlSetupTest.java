package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ControlSetupTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Client client = new Client(zoom);
    private final User anselm = zoom.users().get(1);

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    void anAppIsChangedInPartAndKeepsTheRest() {
        App before = zoom.app();
        post(
                "/apps",
                "{\"client_id\":\"" + before.clientId() + "\",\"scopes\":[\"a\",\"b\"],\"optional_scopes\":[\"b\"],"
                        + "\"published\":true,\"devices\":true,\"localhost\":false,\"redirect_matching\":\"subdomain\","
                        + "\"public_client_id\":\"public\"}");

        JsonNode disabled =
                Client.json(post("/apps", "{\"client_id\":\"" + before.clientId() + "\",\"disabled\":true}"));

        assertThat(zoom.app().name()).isEqualTo(before.name());
        assertThat(zoom.app().clientSecret()).isEqualTo(before.clientSecret());
        assertThat(zoom.app().scopes()).containsExactlyInAnyOrder("a", "b");
        assertThat(zoom.app().listing()).isEqualTo(new App.Listing(true, true, true, Set.of("b")));
        assertThat(zoom.app().redirectRules())
                .isEqualTo(new RedirectRules(before.redirectUris(), RedirectRules.Matching.SUBDOMAIN, false));
        assertThat(disabled.path("public_client_id").asString("")).isEqualTo("public");
        assertThat(list("/world").at("/apps/0")).isEqualTo(disabled);
    }

    @Test
    void anAccountKeepsItsRegionWhateverElseIsChanged() {
        post("/accounts", "{\"region\":\"eu\"}");

        JsonNode changed = Client.json(post("/accounts", "{\"plan\":\"free\"}"));

        assertThat(changed.path("region").asString("")).isEqualTo("eu");
        assertThat(zoom.account().region()).contains(Account.Region.EU);
        assertThat(changed.path("api_url").asString(""))
                .isEqualTo(zoom.apiUri(zoom.account()).toString())
                .isNotEqualTo(zoom.baseUri().toString());
        assertThat(post("/accounts", "{\"region\":\"moon\"}").statusCode()).isEqualTo(400);
    }

    @Test
    void aSubscriptionHasAnAudienceAndAuthentication() {
        try (Receiver app = Receiver.start(zoom.app().secretToken())) {
            JsonNode made = Client.json(post(
                    "/subscriptions",
                    "{\"endpoint\":\"" + app.uri() + "\",\"audience\":{\"kind\":\"users\",\"ids\":[\"" + anselm.id()
                            + "\"]},\"authentication\":{\"kind\":\"header\",\"name\":\"x-gate\",\"value\":\"open\"}}"));
            post("/events/user.updated?about=" + zoom.user().id(), "");
            post("/events/user.updated?about=" + anselm.id(), "");
            post("/deliveries/settle", "");

            assertThat(made.at("/audience/kind").asString("")).isEqualTo("users");
            assertThat(made.path("enabled").asBoolean(false)).isTrue();
            assertThat(zoom.webhooks().deliveries())
                    .extracting(Delivery::event)
                    .containsExactly("endpoint.url_validation", "user.updated");
            assertThat(app.last().headers()).containsEntry("x-gate", "open");
        }
        assertThat(error(post(
                        "/subscriptions", "{\"endpoint\":\"http://127.0.0.1:9\",\"audience\":{\"kind\":\"users\"}}")))
                .isEqualTo("in \"audience\" \"ids\" are for account and users, and needed there");
        assertThat(error(post(
                        "/subscriptions",
                        "{\"endpoint\":\"http://127.0.0.1:9\",\"authentication\":{\"kind\":\"smile\"}}")))
                .isEqualTo("in \"authentication\" \"kind\" is \"smile\", known are basic, header, oauth");
    }

    @Test
    void credentialsOfEachKindAreTaken() {
        for (String authentication : new String[] {
            "{\"kind\":\"basic\",\"username\":\"u\",\"password\":\"p\"}",
            "{\"kind\":\"oauth\",\"token_url\":\"http://127.0.0.1:9\",\"client_id\":\"c\",\"client_secret\":\"s\"}"
        }) {
            post(
                    "/subscriptions",
                    "{\"endpoint\":\"http://127.0.0.1:9\",\"validate\":false,\"authentication\":" + authentication
                            + "}");
        }

        assertThat(zoom.webhooks().subscriptions())
                .extracting(one ->
                        ((Channel.Webhook) one.channel()).authentication().toString())
                .containsExactly("Basic[username=u]", "OAuth[tokenUrl=http://127.0.0.1:9, clientId=c]");
    }

    @Test
    void aUserLeavesOutOptionalScopesAndAllowsADevice() {
        zoom.add(zoom.app()
                .withScopes("user:read:user", "meeting:read:meeting")
                .withOptionalScopes("meeting:read:meeting")
                .onDevices());
        JsonNode some = Client.json(
                post("/consent", "{\"authorize_url\":\"" + client.authorizeUrl("") + "\",\"optional_scopes\":[]}"));
        String code = some.path("redirect").asString("").replaceFirst(".*code=([^&]+).*", "$1");

        HttpResponse<String> token =
                client.token("grant_type=authorization_code&code=" + code + "&redirect_uri=" + Client.CALLBACK);
        assertThat(Client.text(token, "scope")).isEqualTo("user:read:user");

        JsonNode device = Client.json(client.post(
                "/oauth/devicecode?client_id=" + zoom.app().clientId(),
                "",
                "Authorization",
                Client.basic(zoom.app().clientId(), zoom.app().clientSecret())));
        String userCode = device.path("user_code").asString("");
        assertThat(post("/consent/device", "{\"user_code\":\"" + userCode + "\",\"user\":\"" + anselm.id() + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(error(post("/consent/device", "{\"user_code\":\"none\",\"decision\":\"decline\"}")))
                .contains("No device waits with this code")
                .doesNotContain("<");
    }

    @Test
    void oneAppIsRemovedOrItsTokensAloneEnd() {
        zoom.add(zoom.app().asPublished());
        zoom.webhooks().subscribeUnvalidated(zoom.app(), URI.create("http://127.0.0.1:9/nobody"));
        App other = new App("Other", App.Kind.USER_MANAGED, new App.Credentials("o", "s", "t"), List.of(), Set.of());
        zoom.add(other);
        String kept = zoom.tokens().issue(other, anselm).accessToken();
        String ended = zoom.tokens().issue(zoom.app(), anselm).accessToken();
        String one = "{\"client_id\":\"" + zoom.app().clientId() + "\"";

        post("/users/" + anselm.id() + "/revoke", one + ",\"silent\":true}");
        assertThat(client.api("/v2/users/me", ended).statusCode()).isEqualTo(401);
        assertThat(client.api("/v2/users/me", kept).statusCode()).isEqualTo(200);
        assertThat(zoom.webhooks().deliveries()).isEmpty();

        String again = zoom.tokens().issue(zoom.app(), anselm).accessToken();
        post("/users/" + anselm.id() + "/revoke", one + "}");
        assertThat(client.api("/v2/users/me", again).statusCode()).isEqualTo(401);
        assertThat(client.api("/v2/users/me", kept).statusCode()).isEqualTo(200);
        assertThat(zoom.webhooks().deliveries()).extracting(Delivery::event).containsExactly("app_deauthorized");

        post("/users/" + anselm.id() + "/revoke", "");
        assertThat(client.api("/v2/users/me", kept).statusCode()).isEqualTo(401);
        post("/users/" + anselm.id() + "/deauthorization", "");
        assertThat(zoom.webhooks().deliveries())
                .extracting(Delivery::event)
                .containsExactly("app_deauthorized", "app_deauthorized");
    }

    @Test
    void aUserLosesPlansBecomesAdministratorAndGoes() {
        post("/users/" + zoom.user().id() + "/plans", "{\"webinars\":false,\"hosting\":false}");
        post("/users/" + anselm.id() + "/administrator", "{\"is\":true}");
        Api api = new Api(zoom);

        assertThat(api.post("/users/me/webinars", "{\"topic\":\"Reef\"}").body())
                .contains("\"code\":200");
        assertThat(api.post("/users/me/meetings", "{\"topic\":\"Reef\"}").body())
                .contains("3161");
        assertThat(api.read("/users/" + anselm.id()).path("role_name").asString(""))
                .isEqualTo("Admin");
        assertThat(client.api("DELETE", "/_control/users/" + anselm.id(), "", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(zoom.users()).doesNotContain(anselm);
    }

    @Test
    void aSampleHappensThenAndIsWithoutAMember() {
        JsonNode sample = list("/events/meeting.started?at=2026-03-01T09:00:00Z&without=payload.object.topic");

        assertThat(sample.path("event_ts").asLong(0)).isBetween(1772355000000L, 1772356500000L);
        assertThat(sample.at("/payload/object").has("topic")).isFalse();
        assertThat(sample.at("/payload/object").has("uuid")).isTrue();
        assertThat(error(client.get("/_control/events/meeting.started?at=noon")))
                .isEqualTo("\"at\" is \"noon\", which is no time such as 2026-03-01T09:00:00Z");
    }

    private HttpResponse<String> post(String path, String body) {
        return client.api("POST", "/_control" + path, body, "");
    }

    private JsonNode list(String path) {
        return Client.json(client.get("/_control" + path));
    }

    private static String error(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        return Client.text(answer, "error");
    }
}
