package dev.zoomflow.plugin.oauth;

import static dev.zoomflow.plugin.support.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.Secret;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.plugin.support.Zoom;
import dev.zoomflow.testkit.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How tokens stay alive. */
class GrantTest {
    private final Zoom zoom = Zoom.start();

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    void isNothingBeforeTheFirstAuthorisation() {
        assertFails(Failure.AUTHORIZATION, () -> zoom.connection().verify())
                .withMessageContaining("not authorised yet");
    }

    @Test
    void isRenewedAheadOfExpiry() {
        var before = zoom.connected().store().current().orElseThrow();
        zoom.simulator().clock().advance(Duration.ofMinutes(59).plusSeconds(30));
        zoom.connection().verify();
        var after = zoom.store().current().orElseThrow();
        assertThat(after.access()).isNotEqualTo(before.access());
        assertThat(after.refresh()).isNotEqualTo(before.refresh());
        assertThat(after.attributes()).isEqualTo(before.attributes());
        assertThat(zoom.requests("/v2/users/me")).isOne();
    }

    @Test
    void isRenewedOnceWhenZoomRefusesTheToken() {
        zoom.connected().simulator().tokens().expireAccess();
        zoom.connection().verify();
        assertThat(zoom.requests("/v2/users/me")).isEqualTo(2);
        assertThat(zoom.requests("/oauth/token")).isEqualTo(2);
    }

    @Test
    void isRenewedByOneThreadForAll() throws Exception {
        zoom.connected().simulator().tokens().expireAccess();
        var calls = new ArrayList<Callable<String>>();
        for (int i = 0; i < 16; i++) {
            calls.add(() -> zoom.connection().verify().user());
        }
        var threads = Executors.newFixedThreadPool(8);
        try {
            for (var call : threads.invokeAll(calls)) {
                assertThat(call.get()).isEqualTo(zoom.simulator().user().id());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(zoom.requests("/oauth/token")).isEqualTo(2);
    }

    @Test
    void isDeadWhenZoomNoLongerKnowsIt() {
        zoom.connected().simulator().tokens().revoke(zoom.simulator().user());
        var before = zoom.store().current();
        assertFails(Failure.AUTHORIZATION, () -> zoom.connection().verify())
                .satisfies(problem -> assertThat(problem.code()).contains("invalid_grant"));
        assertThat(zoom.store().current()).isEqualTo(before);
    }

    @Test
    void isNotToBeHadWhileItsAppIsDisabledAndThereAgainAfterwards() {
        var app = zoom.connected().simulator().app();
        zoom.simulator().add(app.asDisabled());
        assertFails(Failure.AUTHORIZATION, () -> zoom.connection().verify())
                .withMessageContaining("the app is disabled")
                .withMessageContaining("administrator");
        assertFails(
                        Failure.AUTHORIZATION,
                        () -> zoom.connection().authorization().orElseThrow().proveApp())
                .withMessageContaining("the app is disabled");
        zoom.simulator().add(app);
        assertThat(zoom.connection().verify().user())
                .isEqualTo(zoom.simulator().user().id());
    }

    @Test
    void isDeadWithoutARefreshToken() {
        zoom.store()
                .put(TokenSet.of(Secret.of("x"))
                        .withExpiry(zoom.simulator().clock().instant().minusSeconds(1)));
        assertFails(Failure.AUTHORIZATION, () -> zoom.connection().verify());
    }

    @Test
    void isUsedWhileItLastsWhenZoomCannotRenewItJustNow() {
        zoom.connected().simulator().clock().advance(Duration.ofMinutes(59).plusSeconds(30));
        zoom.simulator().faults().next("/oauth/token", Fault.html(503));
        assertThat(zoom.connection().verify().user())
                .isEqualTo(zoom.simulator().user().id());
    }

    @Test
    void outlivesAnOutageOfTheTokenEndpoint() {
        zoom.connected().simulator().tokens().expireAccess();
        zoom.simulator().faults().next("/oauth/token", Fault.status(500));
        assertFails(Failure.UNAVAILABLE, () -> zoom.connection().verify());
        assertThat(zoom.connection().verify().user())
                .isEqualTo(zoom.simulator().user().id());
    }

    @Test
    void outlivesPagesGarbageBrokenConnectionsAndLimitsWhereTokensShouldBe() {
        zoom.connected();
        for (var fault :
                List.of(Fault.html(503), Fault.html(200), Fault.garbage(), Fault.disconnect(), Fault.rateLimited(7))) {
            zoom.simulator().tokens().expireAccess();
            // twice, because an HTTP client may quietly try again after a broken connection
            zoom.simulator().faults().next("/oauth/token", 2, fault);

            assertThatExceptionOfType(ConnectionException.class)
                    .isThrownBy(() -> zoom.connection().verify())
                    .satisfies(passing -> assertThat(passing.failure())
                            .as("%s", fault)
                            .isIn(Failure.UNAVAILABLE, Failure.RATE_LIMITED));
            zoom.simulator().faults().lift();
            assertThat(zoom.connection().verify().user())
                    .as("after %s", fault)
                    .isEqualTo(zoom.simulator().user().id());
        }
    }

    @Test
    void isNotTakenForDeadWhenZoomLetsItWaitTooLong() {
        zoom.connected().simulator().tokens().expireAccess();
        zoom.simulator().faults().next("/oauth/token", Fault.stall(Duration.ofSeconds(16)));

        assertFails(Failure.UNAVAILABLE, () -> zoom.connection().verify()).withMessageContaining("did not answer");
    }

    @Test
    void isRevokedAtZoom() {
        var tokens = zoom.connected().store().current().orElseThrow();
        var flow = zoom.connection().authorization().orElseThrow();
        flow.revoke(tokens);
        assertFails(Failure.AUTHORIZATION, () -> zoom.connection().verify());
        flow.revoke(tokens);
    }

    @Test
    void isRevokedWithItsRefreshTokenWhenTheAccessTokenIsDeadAlready() {
        var tokens = zoom.connected().store().current().orElseThrow();
        zoom.simulator()
                .faults()
                .next(
                        "/oauth/revoke",
                        Fault.json(400, "{\"reason\":\"Invalid Token!\",\"error\":\"invalid_request\"}"));
        zoom.connection().authorization().orElseThrow().revoke(tokens);
        assertThat(zoom.requests("/oauth/revoke")).isEqualTo(2);
    }

    @Test
    void isNotTakenForRevokedWhenZoomCouldNotBeAsked() {
        var tokens = zoom.connected().store().current().orElseThrow();
        zoom.simulator().faults().next("/oauth/revoke", Fault.status(502));
        assertFails(
                Failure.UNAVAILABLE,
                () -> zoom.connection().authorization().orElseThrow().revoke(tokens));
    }
}
