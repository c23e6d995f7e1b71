package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an app asks the Marketplace about itself and its users. */
class AppCareTest {
    private static final String MANIFEST = "{\"manifest\":{\"display_information\":{\"display_name\":\"Tides\"},"
            + "\"oauth_information\":{\"usage\":\"USER_OPERATION\",\"scopes\":[{\"scope\":\"user:read:user\"}]},"
            + "\"features\":{\"products\":[\"ZOOM_MEETING\"]}}}";

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);
    private final App app = zoom.apps().get(1);
    private final String path = "/marketplace/apps/" + app.clientId();
    private final User anselm = zoom.users().get(1);

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows("marketplace.secret-rotation")
    void bothSecretsWorkUntilTheOldOnesTimeIsOver() {
        String until = zoom.clock().instant().plus(Duration.ofDays(3)).toString();

        String secret = Client.text(rotate("new", until), "new_secret");

        assertThat(works(app.clientSecret())).isTrue();
        assertThat(works(secret)).isTrue();
        zoom.clock().advance(Duration.ofDays(4));
        assertThat(works(app.clientSecret())).isFalse();
        assertThat(works(secret)).isTrue();
    }

    @Test
    @Shows("marketplace.secret-rotation")
    void theOldSecretIsEndedAtOnceOnRequest() {
        String until = zoom.clock().instant().plus(Duration.ofDays(3)).toString();
        String id = Client.text(rotate("new", until), "secret_id");

        JsonNode changed = Client.json(rotate("update", "now"));

        assertThat(changed.path("secret_id").asString("")).isEqualTo(id);
        assertThat(changed.has("new_secret")).isFalse();
        assertThat(works(app.clientSecret())).isFalse();
    }

    @Test
    @Shows("marketplace.secret-rotation")
    void whatIsWrongWithARotationIsNamed() {
        String late = zoom.clock().instant().plus(Duration.ofDays(31)).toString();

        assertThat(Api.refusal(rotate("update", "now"))).isEqualTo("404 1401");
        assertThat(Api.refusal(rotate("new", late))).isEqualTo("400 2001");
        assertThat(Api.refusal(rotate("new", "soon"))).isEqualTo("400 1500");
        assertThat(Api.refusal(rotate("old", "now"))).isEqualTo("400 1500");
        assertThat(Api.refusal(api.post(path + "/rotate_client_secret", "{}"))).isEqualTo("400 1500");
        for (int time = 0; time < 3; time++) {
            assertThat(rotate("new", "now").statusCode()).isEqualTo(201);
        }
        assertThat(Api.refusal(rotate("new", "now"))).isEqualTo("400 2000");
        zoom.clock().advance(Duration.ofMinutes(16));
        assertThat(rotate("new", "now").statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> rotate(String action, String until) {
        return api.post(
                path + "/rotate_client_secret",
                "{\"action\":\"" + action + "\",\"revoke_old_secret_time\":\"" + until + "\"}");
    }

    private boolean works(String secret) {
        return new Client(zoom)
                        .token(app.clientId(), secret, "grant_type=client_credentials")
                        .statusCode()
                == 200;
    }

    @Test
    @Shows("marketplace.call-log")
    void whatAnAppAskedIsLogged() {
        api.get("/users/nobody");
        api.get("/users/me");
        zoom.clock().advance(Duration.ofDays(8));
        api.get("/users/me/meetings");
        String logs = path + "/api_call_logs";

        assertThat(Api.texts(api.read(logs + "?query=users").path("call_logs"), "url_pattern"))
                .containsExactly("https://zoom.us/v2/users/me/meetings");
        assertThat(Api.texts(api.read(logs + "?duration=14&query=users").path("call_logs"), "http_status"))
                .containsExactly("404", "200", "200");
        assertThat(Api.texts(
                        api.read(logs + "?duration=14&status_code=404&method=GET")
                                .path("call_logs"),
                        "url_pattern"))
                .containsExactly("https://zoom.us/v2/users/nobody");
        assertThat(api.read(logs + "?method=DELETE").path("call_logs")).isEmpty();
        assertThat(Api.refusal(api.get(logs + "?page_size=5"))).isEqualTo("400 300");
        assertThat(Api.refusal(api.get(logs + "?next_page_token=none"))).isEqualTo("400 301");
        assertThat(Api.refusal(api.get("/marketplace/apps/none/api_call_logs"))).isEqualTo("404 1401");
    }

    @Test
    @Shows("marketplace.deeplinks")
    void aLinkOpensTheAppWhereItSays() {
        String link = "{\"type\":1,\"target\":\"meeting\",\"action\":\"openPageX\"}";

        assertThat(Client.text(api.post(path + "/deeplink", link), "deeplink"))
                .startsWith("https://zoom.us/launch/chatapp/");
        assertThat(Client.text(api.post("/zoomapp/deeplink", "{\"action\":\"openPageX\"}"), "deeplink"))
                .startsWith("https://zoom.us/launch/chatapp/");

        assertThat(Api.refusal(api.post(path + "/deeplink", link.replace("openPageX", "x".repeat(9_001)))))
                .isEqualTo("400 300");
        assertThat(Api.refusal(api.post(path + "/deeplink", link.replace("meeting", "moon"))))
                .isEqualTo("400 300");
        assertThat(Api.refusal(api.post("/marketplace/apps/none/deeplink", link)))
                .isEqualTo("404 1401");
        assertThat(api.post("/zoomapp/deeplink", "{\"action\":\"" + "x".repeat(257) + "\"}")
                        .body())
                .isEqualTo("{\"code\":300,\"message\":\"Invalid action. The maximum length of the value is 256.\"}");
        assertThat(Api.refusal(api.post("/zoomapp/deeplink", "{\"user_id\":\"nobody\"}")))
                .isEqualTo("404 1001");
    }

    @Test
    @Shows("marketplace.manifests")
    void whatIsWrongWithAManifestIsNamedBySetting() {
        String validate = "/marketplace/apps/manifest/validate";
        assertThat(api.post(validate, MANIFEST).body()).isEqualTo("{\"ok\":true}");

        JsonNode answer = Client.json(api.post(
                validate,
                MANIFEST.replace("user:read:user", "user:read:user:admin")
                        .replace("ZOOM_MEETING", "ZOOM_SUBMARINE")
                        .replace("\"Tides\"", "\"\"")));

        assertThat(answer.path("error").asString("")).isEqualTo("invalid_manifest");
        assertThat(Api.texts(answer.path("errors"), "setting"))
                .containsExactly(
                        "/display_information/display_name", "/oauth_information/scopes", "/features/products");
        assertThat(Api.refusal(api.post(validate, "{}"))).isEqualTo("400 300");
        assertThat(Api.refusal(api.post(validate, "{\"app_id\":\"none\"," + MANIFEST.substring(1))))
                .isEqualTo("404 1401");
    }

    @Test
    @Shows("marketplace.entitlements")
    void whatUsersBoughtOfAnAppIsListed() {
        String whole = "/marketplace/monetization/entitlements?user_id=" + anselm.id();
        String numbers = "/marketplace/users/" + anselm.id() + "/entitlements";
        assertThat(Api.refusal(api.get(whole))).isEqualTo("404 1402");
        assertThat(Api.refusal(api.get(numbers))).isEqualTo("409 1402");
        zoom.portal().sell(app, "PRO");
        assertThat(Api.refusal(api.get(whole))).isEqualTo("404 1002");

        zoom.portal().buy(anselm, app, "PRO");

        assertThat(Api.texts(api.read(whole), "plan_name")).containsExactly("PRO");
        assertThat(api.read(numbers).at("/entitlements/0/entitlement_id").asInt(0))
                .isEqualTo(1);
        assertThat(Api.refusal(api.get("/marketplace/users/me/entitlements"))).isEqualTo("404 1002");
        assertThatThrownBy(() -> zoom.portal().buy(anselm, app, "GOLD")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Shows("marketplace.user-subscription")
    void anAppIsSwitchedOffForOneUser() {
        String token = zoom.tokens().issue(app, anselm).accessToken();
        String one = "/marketplace/users/" + anselm.id() + "/apps/" + app.clientId() + "/subscription";

        assertThat(api.patch(one, "{\"action\":\"disable\"}").statusCode()).isEqualTo(204);

        assertThat(new Client(zoom).api("/v2/users/me", token).statusCode()).isEqualTo(401);
        assertThat(api.patch(one, "{\"action\":\"enable\"}").statusCode()).isEqualTo(204);
        assertThat(api.patch(one.replace(anselm.id(), "nobody"), "{\"action\":\"enable\"}")
                        .body())
                .isEqualTo("{\"code\":1001,\"message\":\"User does not exist or does not belong to this account.\"}");
    }

    @Test
    @Shows("marketplace.notifications")
    void whatAnAppTellsAUserIsInTheActivityCenter() {
        String message = "{\"message\":{\"text\":\"Low water at six\"},\"user_id\":\"" + anselm.id() + "\"}";

        assertThat(api.post("/app/notifications", message).statusCode()).isEqualTo(202);

        assertThat(zoom.portal().notifications(anselm)).containsExactly("Low water at six");
        assertThat(api.post("/app/notifications", message.replace(anselm.id(), "nobody"))
                        .body())
                .isEqualTo("{\"code\":400,\"message\":\"Invalid parameter: user_id\"}");
        assertThat(api.post("/app/notifications", "{}").body()).contains("Invalid parameter: message");
        assertThat(api.post("/app/notifications", "{\"message\":{}}").body()).contains("Invalid parameter: text");
    }

    @Test
    @Shows("marketplace.custom-fields")
    void whatAUserFilledInForAnAppIsRead() {
        zoom.portal().fill(zoom.user(), app, "city_name", "Lisbon");
        zoom.portal().fill(anselm, app, "city_name", "Hull");

        assertThat(Api.texts(api.read("/marketplace/app/custom_fields"), "value"))
                .containsExactly("Lisbon");
    }
}
