package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AuthorizationCodeTest {
    private final ZoomSimulator zoom = ZoomSimulator.builder()
            .clock(InstantSource.fixed(Instant.parse("2026-03-10T09:00:00Z")))
            .start();
    private final Client client = new Client(zoom);

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows("oauth.state")
    void consentLeadsBackToTheAppWithCodeAndState() {
        URI back = zoom.consent(client.authorizeUrl(""), zoom.user());

        assertThat(back.toString()).startsWith(Client.CALLBACK + "?");
        assertThat(Client.query(back))
                .containsEntry("state", "st-1")
                .containsKey("code")
                .hasSize(2);
    }

    @Test
    @Shows("oauth.decline")
    void decliningLeadsBackWithAccessDenied() {
        URI back = zoom.decline(client.authorizeUrl(""));

        assertThat(Client.query(back)).isEqualTo(Map.of("error", "access_denied", "state", "st-1"));
    }

    @Test
    @Shows("oauth.token-answer")
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
    }

    @Test
    @Shows({"oauth.code-once", "oauth.bad-code"})
    void aCodeWorksOnce() {
        String parameters = "grant_type=authorization_code&code=" + client.code() + "&redirect_uri=" + Client.CALLBACK;
        client.token(parameters);

        HttpResponse<String> again = client.token(parameters);

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).isEqualTo("{\"reason\":\"Invalid authorization code\",\"error\":\"invalid_grant\"}");
    }

    @Test
    @Shows("oauth.code-life")
    void aCodeLivesForFiveMinutes() {
        String code = client.code();
        String other = client.code();
        zoom.clock().advance(Duration.ofMinutes(5).minusSeconds(1));
        HttpResponse<String> justInTime =
                client.token("grant_type=authorization_code&code=" + code + "&redirect_uri=" + Client.CALLBACK);
        zoom.clock().advance(Duration.ofSeconds(1));
        HttpResponse<String> late =
                client.token("grant_type=authorization_code&code=" + other + "&redirect_uri=" + Client.CALLBACK);

        assertThat(justInTime.statusCode()).isEqualTo(200);
        assertThat(late.body()).contains("Invalid authorization code");
    }

    @Test
    @Shows("oauth.bad-client")
    void aWrongClientSecretIsAnInvalidClient() {
        HttpResponse<String> answer = client.token(zoom.app().clientId(), "wrong", "grant_type=refresh_token");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"reason\":\"Invalid client_id or client_secret\",\"error\":\"invalid_client\"}");
    }

    @Test
    @Shows("oauth.credentials-anywhere")
    void parametersAndCredentialsMayAllBeInTheBody() {
        HttpResponse<String> answer = client.post(
                "/oauth/token",
                "grant_type=authorization_code&code=" + client.code() + "&redirect_uri=" + Client.CALLBACK
                        + "&client_id=" + zoom.app().clientId() + "&client_secret="
                        + zoom.app().clientSecret());

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    @Shows("oauth.parameters-anywhere")
    void parametersMayBeInTheQuery() {
        String credentials = Client.basic(zoom.app().clientId(), zoom.app().clientSecret());
        HttpResponse<String> answer = client.post(
                "/oauth/token?grant_type=authorization_code&code=" + client.code() + "&redirect_uri=" + Client.CALLBACK,
                "",
                "Authorization",
                credentials);

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    @Shows("oauth.pkce")
    void aCodeWithAChallengeNeedsItsVerifier() {
        String verifier = "a-verifier-of-some-forty-three-characters-0123";
        String challenge = "&code_challenge_method=S256&code_challenge=" + sha256(verifier);

        HttpResponse<String> without = redeem(challenge, "");
        HttpResponse<String> wrong = redeem(challenge, "&code_verifier=another");
        HttpResponse<String> right = redeem(challenge, "&code_verifier=" + verifier);

        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("invalid_grant");
        assertThat(right.statusCode()).isEqualTo(200);
    }

    @Test
    @Shows("oauth.pkce")
    void aChallengeWithoutMethodIsPlain() {
        assertThat(redeem("&code_challenge=abc", "&code_verifier=abc").statusCode())
                .isEqualTo(200);
    }

    @Test
    @Shows("oauth.bad-redirect")
    void aRedirectAddressThatIsNotTheAppsIsRefusedInTheBrowser() {
        SimulatorConfig strict = SimulatorConfig.standard().withRedirectUri(URI.create("https://elsewhere.example/cb"));
        try (ZoomSimulator other = ZoomSimulator.builder().config(strict).start()) {
            Client app = new Client(other);
            String path = app.authorizeUrl("")
                    .toString()
                    .substring(other.baseUri().toString().length());

            assertThat(app.get(path).body())
                    .isEqualTo("{\"status\":false,\"errorCode\":4700,\"errorMessage\":\"Invalid redirect url\","
                            + "\"result\":null}");
            assertThat(app.get(path, "Accept", "text/html").body()).contains("Invalid redirect url (4,700)");
        }
    }

    private HttpResponse<String> redeem(String challenge, String verifier) {
        String code = Client.query(zoom.consent(client.authorizeUrl(challenge), zoom.user()))
                .getOrDefault("code", "");
        return client.token(
                "grant_type=authorization_code&code=" + code + "&redirect_uri=" + Client.CALLBACK + verifier);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
