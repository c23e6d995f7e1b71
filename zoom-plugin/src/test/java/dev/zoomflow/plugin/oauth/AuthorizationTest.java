package dev.zoomflow.plugin.oauth;

import static dev.zoomflow.plugin.support.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.Failure;
import dev.zoomflow.api.Secret;
import dev.zoomflow.api.auth.PendingAuthorization;
import dev.zoomflow.plugin.support.Zoom;
import dev.zoomflow.testkit.Fault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorizationTest {
    private final Zoom zoom = Zoom.start();

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    void beginsWithStateAndAProofOfPossession() throws Exception {
        var pending = zoom.begin();
        var query = Zoom.query(pending.redirectTo());
        assertThat(query)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", zoom.simulator().app().clientId())
                .containsEntry("redirect_uri", Zoom.CALLBACK.toString())
                .containsEntry("state", "state-1")
                .containsEntry("code_challenge_method", "S256");
        var verifier = pending.memo().orElseThrow().reveal();
        var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        assertThat(query)
                .containsEntry(
                        "code_challenge",
                        Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        assertThat(pending.redirectTo().toString()).doesNotContain(verifier);
    }

    @Test
    void completesWithTokensAsZoomGaveThem() {
        var pending = zoom.begin();
        var back =
                zoom.simulator().consent(pending.redirectTo(), zoom.simulator().user());
        var tokens = zoom.complete(pending, back);
        assertThat(tokens.refresh()).isPresent();
        var now = zoom.simulator().clock().instant();
        assertThat(tokens.expiresAt().orElseThrow()).isBetween(now.plusSeconds(3500), now.plusSeconds(3600));
        assertThat(tokens.attributes()).containsKey("api_url");
    }

    @Test
    void saysThatConsentWasDeclined() {
        var pending = zoom.begin();
        var back = zoom.simulator().decline(pending.redirectTo());
        assertFails(Failure.AUTHORIZATION, () -> zoom.complete(pending, back))
                .satisfies(problem -> assertThat(problem.code()).contains("access_denied"));
        assertThat(zoom.requests("/oauth/token")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"server_error,UNAVAILABLE", "invalid_scope,CONFIGURATION", "something_new,PROTOCOL", "<script>,PROTOCOL"
    })
    void mapsWhatElseZoomMaySay(String error, Failure failure) {
        assertFails(failure, () -> complete(Map.of("error", error, "code", "ignored")))
                .withMessageNotContaining("<");
    }

    @Test
    void needsACodeOrAnError() {
        assertFails(Failure.PROTOCOL, () -> complete(Map.of()));
        assertFails(Failure.PROTOCOL, () -> complete(Map.of("code", " ")));
        assertFails(Failure.PROTOCOL, () -> complete(Map.of("code", "x".repeat(3000))));
    }

    @Test
    void refusesACodeThatIsUsedInventedOrTooOld() {
        var pending = zoom.begin();
        var back =
                zoom.simulator().consent(pending.redirectTo(), zoom.simulator().user());
        var older =
                zoom.simulator().consent(pending.redirectTo(), zoom.simulator().user());
        zoom.complete(pending, back);
        assertFails(Failure.AUTHORIZATION, () -> zoom.complete(pending, back));
        assertFails(Failure.AUTHORIZATION, () -> complete(Map.of("code", "invented")));
        zoom.simulator().clock().advance(Duration.ofMinutes(6));
        assertFails(Failure.AUTHORIZATION, () -> zoom.complete(pending, older));
    }

    @Test
    void doesNotWorkWithSomebodyElsesProof() {
        var pending = zoom.begin();
        var back =
                zoom.simulator().consent(pending.redirectTo(), zoom.simulator().user());
        var other = new PendingAuthorization(
                pending.redirectTo(), pending.callback(), zoom.begin().memo());
        assertFails(Failure.AUTHORIZATION, () -> zoom.complete(other, back));
    }

    @Test
    void doesNotCallAWrongSecretADeadGrant() {
        zoom.simulator()
                .faults()
                .next(
                        "/oauth/token",
                        Fault.json(
                                400,
                                "{\"reason\":\"Invalid client_id or client_secret\",\"error\":\"invalid_client\"}"));
        assertFails(Failure.CONFIGURATION, () -> complete(Map.of("code", "c")))
                .satisfies(problem ->
                        assertThat(problem.problems()).containsOnlyKeys("ZOOM_CLIENT_ID", "ZOOM_CLIENT_SECRET"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|{\"reason\":\"Invalid Token!\",\"error\":\"invalid_request\"}|AUTHORIZATION",
                "401|{\"error\":\"invalid_grant\"}|AUTHORIZATION",
                "400|{\"reason\":\"Invalid authorization code X\",\"error\":\"invalid_request\"}|AUTHORIZATION",
                "400|{\"reason\":\"Redirect URI mismatch\",\"error\":\"invalid_request\"}|CONFIGURATION",
                "400|{\"error\":\"unsupported_grant_type\"}|CONFIGURATION",
                "400|{\"reason\":\"The app has been disabled\",\"error\":\"invalid_client\"}|AUTHORIZATION",
                "400|{\"errorCode\":4717,\"error\":\"unauthorized_client\"}|AUTHORIZATION",
                "500|{\"errorCode\":4717,\"error\":\"unauthorized_client\"}|UNAVAILABLE",
                "400|{\"reason\":\"Bad Request\",\"error\":\"invalid_request\"}|PROTOCOL",
                "200|{\"reason\":\"Invalid Token!\",\"error\":\"invalid_grant\"}|AUTHORIZATION",
                "200|{\"token_type\":\"bearer\"}|PROTOCOL",
                "200|{\"access_token\":\"x\",\"token_type\":\"mac\"}|PROTOCOL",
                "500|{\"error\":\"invalid_grant\"}|UNAVAILABLE",
                "404|{}|UNAVAILABLE"
            })
    void judgesZoomsErrorsByWhatTheySay(int status, String body, Failure failure) {
        zoom.simulator().faults().next("/oauth/token", Fault.json(status, body));
        assertFails(failure, () -> complete(Map.of("code", "c")));
    }

    @Test
    void takesPagesGarbageAndSilenceForAnOutage() {
        for (var fault : new Fault[] {Fault.html(503), Fault.html(200), Fault.garbage(), Fault.disconnect()}) {
            // twice, because an HTTP client may quietly try again after a broken connection
            zoom.simulator().faults().next("/oauth/token", 2, fault);
            assertFails(Failure.UNAVAILABLE, () -> complete(Map.of("code", "c")));
        }
    }

    @Test
    void waitsWhenZoomSaysSo() {
        zoom.simulator().faults().next("/oauth/token", Fault.rateLimited(7));
        assertFails(Failure.RATE_LIMITED, () -> complete(Map.of("code", "c")))
                .satisfies(problem -> assertThat(problem.retryAfter()).contains(Duration.ofSeconds(7)));
    }

    private void complete(Map<String, String> parameters) {
        var pending = new PendingAuthorization(
                URI.create("https://zoom.us"),
                Zoom.CALLBACK,
                Optional.of(Secret.of("verifier-verifier-verifier-verifier-verifier")));
        zoom.connection().authorization().orElseThrow().complete(pending, parameters);
    }
}
