package dev.zoomflow.plugin.connection;

import static dev.zoomflow.plugin.support.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.Failure;
import dev.zoomflow.plugin.support.Zoom;
import dev.zoomflow.testkit.Fault;
import org.junit.jupiter.api.Test;

class VerifyTest {
    @Test
    void saysWhoseTheTokensAre() {
        try (var zoom = Zoom.start().connected()) {
            var identity = zoom.connection().verify();
            var user = zoom.simulator().user();
            assertThat(identity.account()).isEqualTo(user.accountId());
            assertThat(identity.user()).isEqualTo(user.id());
            assertThat(identity.wholeAccount()).isFalse();
            assertThat(identity.displayName()).contains(user.displayName(), user.email());
        }
    }

    @Test
    void takesTheTokensOwnWordWhereTheScopeIsMissingAndNamesTheScope() {
        try (var zoom = Zoom.withScopes("meeting:read:meeting").connected()) {
            var identity = zoom.connection().verify();
            assertThat(identity.account()).isEqualTo(zoom.simulator().user().accountId());
            assertThat(identity.user()).isEqualTo(zoom.simulator().user().id());
            assertThat(identity.displayName()).contains("name unknown", "user:read:user");
        }
    }

    @Test
    void doesNotGuessWhenZoomRefusesForAnotherReason() {
        try (var zoom = Zoom.start().connected()) {
            zoom.simulator()
                    .faults()
                    .next("/v2/users/me", Fault.json(404, "{\"code\":1001,\"message\":\"User does not exist.\"}"));
            assertFails(Failure.REFUSED, () -> zoom.connection().verify())
                    .satisfies(problem -> assertThat(problem.code()).contains("1001"));
        }
    }

    @Test
    void doesNotAcceptAnAnswerThatNamesNobody() {
        try (var zoom = Zoom.start().connected()) {
            zoom.simulator().faults().next("/v2/users/me", Fault.json(200, "{\"email\":\"a@b.test\"}"));
            assertFails(Failure.PROTOCOL, () -> zoom.connection().verify());
        }
    }

    @Test
    void saysThatZoomIsDownAndKeepsTheGrant() {
        try (var zoom = Zoom.start().connected()) {
            zoom.simulator().faults().next("/v2/users/me", Fault.html(503));
            assertFails(Failure.UNAVAILABLE, () -> zoom.connection().verify());
            assertThat(zoom.connection().verify().user())
                    .isEqualTo(zoom.simulator().user().id());
        }
    }
}
