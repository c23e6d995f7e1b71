package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AuthorizationTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Client client = new Client(zoom);

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    void consentLeadsBackToTheAppWithCodeAndState() {
        URI back = zoom.consent(client.authorizeUrl(""), zoom.user());

        assertThat(back.toString()).startsWith(Client.CALLBACK + "?");
        assertThat(Client.query(back))
                .containsEntry("state", "st-1")
                .containsKey("code")
                .hasSize(2);
    }

    @Test
    void decliningLeadsBackWithAccessDenied() {
        URI back = zoom.decline(client.authorizeUrl(""));

        assertThat(Client.query(back)).isEqualTo(Map.of("error", "access_denied", "state", "st-1"));
    }

    @Test
    void aCodeIsExchangedForTokensOfZoomsShape() {
        HttpResponse<String> answer = client.token(
                "grant_type=authorization_code&code=" + client.code() + "&redirect_uri=" + Client.CALLBACK);

        JsonNode tokens = Client.json(answer);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(tokens.propertyNames())
                .containsExactly("access_token", "token_type", "refresh_token", "expires_in", "scope", "api_url");
        assertThat(tokens.path("expires_in").intValue()).isEqualTo(3599);
        assertThat(tokens.path("token_type").asString("")).isEqualTo("bearer");
        assertThat(tokens.path("api_url").asString("")).isEqualTo(zoom.baseUri().toString());
        assertThat(tokens.path("access_token").asString("").split("\\.")).hasSize(3);
    }

    @Test
    void aCodeWorksOnce() {
        String parameters = "grant_type=authorization_code&code=" + client.code() + "&redirect_uri=" + Client.CALLBACK;
        client.token(parameters);

        HttpResponse<String> again = client.token(parameters);

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).isEqualTo("{\"reason\":\"Invalid authorization code\",\"error\":\"invalid_grant\"}");
    }

    @Test
    void aCodeDiesAfterFiveMinutes() {
        String code = client.code();
        zoom.clock().advance(Duration.ofMinutes(5));

        HttpResponse<String> late =
                client.token("grant_type=authorization_code&code=" + code + "&redirect_uri=" + Client.CALLBACK);

        assertThat(late.body()).contains("Invalid authorization code");
    }

    @Test
    void aWrongClientSecretIsAnInvalidClient() {
        HttpResponse<String> answer = client.token(zoom.app().clientId(), "wrong", "grant_type=refresh_token");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"reason\":\"Invalid client_id or client_secret\",\"error\":\"invalid_client\"}");
    }

    @Test
    void aRefreshTokenIsDeadOnceItWasUsed() {
        String first = client.exchange().path("refresh_token").asString("");
        JsonNode second = Client.json(client.token("grant_type=refresh_token&refresh_token=" + first));

        HttpResponse<String> again = client.token("grant_type=refresh_token&refresh_token=" + first);

        assertThat(second.path("refresh_token").asString("")).isNotEmpty().isNotEqualTo(first);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).isEqualTo("{\"reason\":\"Invalid Token!\",\"error\":\"invalid_grant\"}");
    }

    @Test
    void theApiKnowsWhoTheTokenBelongsTo() {
        JsonNode me = Client.json(client.api("/v2/users/me", client.accessToken()));

        assertThat(me.path("id").asString("")).isEqualTo(zoom.user().id());
        assertThat(me.path("account_id").asString("")).isEqualTo(zoom.user().accountId());
        assertThat(me.path("email").asString("")).isEqualTo(zoom.user().email());
    }

    @Test
    void anUnknownTokenIsRefused() {
        HttpResponse<String> answer = client.api("/v2/users/me", "nonsense");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"code\":124,\"message\":\"Invalid access token.\"}");
    }
}
