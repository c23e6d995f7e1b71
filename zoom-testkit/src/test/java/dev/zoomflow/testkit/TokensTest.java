package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TokensTest {
    private final ZoomSimulator zoom = ZoomSimulator.builder()
            .clock(InstantSource.fixed(Instant.parse("2026-03-10T09:00:00Z")))
            .start();
    private final Client client = new Client(zoom);

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows("oauth.access-token-jwt")
    void anAccessTokenNamesItsAppAccountAndUserAndDiesWhenItSays() {
        Instant before = zoom.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        String token = client.accessToken();
        JsonNode claims = claims(token);
        assertThat(texts(claims, "userId", "uid")).containsOnly(zoom.user().id());
        assertThat(texts(claims, "accountId", "aid")).containsOnly(zoom.user().accountId());
        assertThat(texts(claims, "clientId", "iss", "aud"))
                .containsExactly(zoom.app().clientId(), "zm:cid:" + zoom.app().clientId(), "https://oauth.zoom.us");
        assertThat(claims.path("tokenType").asString("")).isEqualTo("access_token");
        assertThat(time(claims, "iat"))
                .isEqualTo(time(claims, "nbf"))
                .isBetween(before, zoom.clock().instant());
        assertThat(Duration.between(time(claims, "iat"), time(claims, "exp"))).isEqualTo(Duration.ofHours(1));
        zoom.clock()
                .advance(Duration.between(
                        zoom.clock().instant(), time(claims, "exp").minusSeconds(60)));
        assertThat(client.api("/v2/users/me", token).statusCode()).isEqualTo(200);
        zoom.clock().advance(Duration.ofSeconds(61));
        assertThat(client.api("/v2/users/me", token).statusCode()).isEqualTo(401);
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

    @Test
    @Shows("oauth.one-token-set")
    void authorisingAgainKillsTheEarlierTokens() {
        JsonNode first = client.exchange();
        client.exchange();

        HttpResponse<String> refreshed = client.token("grant_type=refresh_token&refresh_token="
                + first.path("refresh_token").asString(""));
        HttpResponse<String> called =
                client.api("/v2/users/me", first.path("access_token").asString(""));

        assertThat(refreshed.body()).contains("Invalid Token!");
        assertThat(called.statusCode()).isEqualTo(401);
    }

    @Test
    @Shows("oauth.revoke")
    void revokingEndsTheWholeGrant() {
        JsonNode tokens = client.exchange();
        HttpResponse<String> answer = client.post(
                "/oauth/revoke",
                "token=" + tokens.path("access_token").asString(""),
                "Authorization",
                Client.basic(zoom.app().clientId(), zoom.app().clientSecret()));

        HttpResponse<String> refreshed = client.token("grant_type=refresh_token&refresh_token="
                + tokens.path("refresh_token").asString(""));

        assertThat(answer.body()).isEqualTo("{\"status\":\"success\"}");
        assertThat(refreshed.statusCode()).isEqualTo(400);
    }

    @Test
    void aServerToServerAppGetsTokensForItsAccountAlone() {
        App.Credentials credentials = new App.Credentials("s2sClient", "s2sSecretSim", "s2sToken");
        zoom.add(new App("Backend", App.Kind.SERVER_TO_SERVER, credentials, List.of(), Set.of()));
        String account = zoom.user().accountId();

        HttpResponse<String> right =
                client.token("s2sClient", "s2sSecretSim", "grant_type=account_credentials&account_id=" + account);
        HttpResponse<String> wrong =
                client.token("s2sClient", "s2sSecretSim", "grant_type=account_credentials&account_id=nobody");

        assertThat(right.statusCode()).isEqualTo(200);
        assertThat(Client.json(right).has("refresh_token")).isFalse();
        assertThat(wrong.body()).isEqualTo("{\"reason\":\"Bad Request\",\"error\":\"invalid_request\"}");
    }

    private static JsonNode claims(String jwt) {
        byte[] claims = Base64.getUrlDecoder().decode(jwt.split("\\.", 3)[1]);
        return Client.json(new String(claims, StandardCharsets.UTF_8));
    }

    private static List<String> texts(JsonNode claims, String... names) {
        return Arrays.stream(names).map(name -> claims.path(name).asString("")).toList();
    }

    private static Instant time(JsonNode claims, String name) {
        return Instant.ofEpochSecond(claims.path(name).longValue());
    }
}
