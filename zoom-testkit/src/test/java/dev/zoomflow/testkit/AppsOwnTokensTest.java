package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AppsOwnTokensTest {
    private static final App.Credentials CREDENTIALS = new App.Credentials("s2sClient", "s2sSecretSim", "s2sToken");
    private static final App SERVER =
            new App("Backend", App.Kind.SERVER_TO_SERVER, CREDENTIALS, List.of(), Set.of("user:read:user:admin"));

    private ZoomSimulator zoom = ZoomSimulator.start();
    private Client client = new Client(zoom);

    @BeforeEach
    void addServer() {
        zoom.add(SERVER);
    }

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows({"oauth.server-to-server", "oauth.parameters-anywhere"})
    void aServerToServerAppGetsTokensWithoutRefreshForItsAccount() {
        HttpResponse<String> answer = client.post(
                "/oauth/token?grant_type=account_credentials&account_id="
                        + zoom.user().accountId(),
                "",
                "Authorization",
                Client.basic("s2sClient", "s2sSecretSim"));

        JsonNode tokens = Client.json(answer);
        assertThat(tokens.propertyNames())
                .containsExactly("access_token", "token_type", "expires_in", "scope", "api_url");
        assertThat(tokens.path("scope").asString("")).isEqualTo("user:read:user:admin");
    }

    @Test
    @Shows("oauth.server-tokens-beside")
    void aNewTokenLeavesTheOlderOnesAlive() {
        String first = account();
        String second = account();

        assertThat(status(first)).isEqualTo(200);
        assertThat(status(second)).isEqualTo(200);
    }

    @Test
    @Shows("oauth.legacy-single-server-token")
    void whereOneIsAllowedOnlyANewTokenKillsTheOlderOne() {
        zoom.close();
        zoom = ZoomSimulator.builder()
                .rules(Rules.standard().withSingleServerToken())
                .start();
        client = new Client(zoom);
        zoom.add(SERVER);
        String first = account();
        String second = account();

        assertThat(status(first)).isEqualTo(401);
        assertThat(status(second)).isEqualTo(200);
    }

    @Test
    @Shows("oauth.server-bad-account")
    void anUnknownAccountIsABadRequest() {
        HttpResponse<String> answer =
                client.token("s2sClient", "s2sSecretSim", "grant_type=account_credentials&account_id=nobody");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"reason\":\"Bad Request\",\"error\":\"invalid_request\"}");
    }

    @Test
    @Shows("oauth.wrong-grant")
    void aGrantThatIsNotForThisKindOfAppIsUnsupported() {
        HttpResponse<String> user = client.token("grant_type=account_credentials&account_id=x");
        HttpResponse<String> server = client.token("s2sClient", "s2sSecretSim", "grant_type=authorization_code&code=x");
        HttpResponse<String> nobody = client.token("grant_type=password&username=a&password=b");

        assertThat(List.of(user, server, nobody)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(Client.text(answer, "error")).isEqualTo("unsupported_grant_type");
        });
    }

    @Test
    @Shows("oauth.client-credentials")
    void anAppsOwnTokenHasOnlyTheScopesThatNeedNoUser() {
        App bot = zoom.app().withScopes("imchat:bot", "meeting:read:meeting", "marketplace:write:event_subscription");
        zoom.add(bot);

        HttpResponse<String> answer = client.token("grant_type=client_credentials");

        assertThat(Client.text(answer, "scope")).isEqualTo("imchat:bot marketplace:write:event_subscription");
        assertThat(Client.json(answer).has("refresh_token")).isFalse();
    }

    @Test
    void anAppWithoutSuchScopesGetsAnOwnTokenThatMayDoNothing() {
        zoom.add(zoom.app().withScopes("user:read:user"));

        HttpResponse<String> answer = client.token("grant_type=client_credentials");

        assertThat(Client.text(answer, "scope")).isEmpty();
        assertThat(client.api("/v2/users/me", Client.text(answer, "access_token"))
                        .statusCode())
                .isEqualTo(400);
    }

    private String account() {
        String parameters =
                "grant_type=account_credentials&account_id=" + zoom.user().accountId();
        return Client.text(client.token("s2sClient", "s2sSecretSim", parameters), "access_token");
    }

    private int status(String token) {
        return client.api("/v2/users/" + zoom.user().id(), token).statusCode();
    }
}
