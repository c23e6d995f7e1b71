package dev.zoomflow.host.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.host.audit.Line;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The service gives new tokens, but does not do what it is asked with them. */
class TroubleAtRenewalTest extends OneUpkeep {
    private static final Duration LONGER_THAN_ANY_RETRY = Duration.ofMinutes(18);

    @Test
    void newTokensDoNotEndTheTroubleOfCalls() {
        for (var failure : List.of(Failure.UNAVAILABLE, Failure.RATE_LIMITED, Failure.CONFIGURATION)) {
            var id = host.connected(failure.name());
            host.service.verifyFails = Optional.of(failure);
            calls(id);
            var told = host.find(id).status();
            assertThat(told.state()).isEqualTo(State.valueOf(failure.name()));
            var renewals = host.service.renewals.get();

            for (int minutes = 0; minutes < 120; minutes++) {
                host.clock.pass(Duration.ofMinutes(1));
                sweep();
                assertThat(host.find(id).status().state())
                        .as("after %s minutes", minutes)
                        .isEqualTo(told.state());
            }
            assertThat(host.service.renewals).hasValueGreaterThan(renewals);
            assertThat(host.find(id).status().since()).isEqualTo(told.since());
            assertThat(statuses(id)).containsExactly(told.state().name(), State.OK.name());

            host.service.verifyFails = Optional.empty();
            host.clock.pass(LONGER_THAN_ANY_RETRY);
            sweep();
            assertThat(host.stateOf(id)).isEqualTo(State.OK);
            assertThat(host.find(id).status().next()).isEmpty();
        }
    }

    @Test
    void callsThatFailAfterARenewalOfTheBackgroundAreTrouble() {
        var id = host.connected("ann");
        host.connections.open(id).verify();
        host.service.verifyFails = Optional.of(Failure.UNAVAILABLE);
        host.clock.pass(BEFORE_ANY_JITTER.plus(AFTER_ANY_JITTER));
        sweep();
        assertThat(host.service.renewals).hasValue(1);
        assertThat(host.stateOf(id)).isEqualTo(State.UNAVAILABLE);

        host.service.verifyFails = Optional.empty();
        host.clock.pass(LONGER_THAN_ANY_RETRY);
        sweep();
        assertThat(host.stateOf(id)).isEqualTo(State.OK);
        assertThat(host.service.renewals).hasValue(1);
    }

    @Test
    void aLimitIsKeptThoughTheTokensAreRenewedBeforeItEnds() {
        var id = host.connected("ann");
        host.connections.open(id).verify();
        host.clock.pass(BEFORE_ANY_JITTER);
        host.service.verifyFails = Optional.of(Failure.RATE_LIMITED);
        calls(id);
        var limit = host.find(id).status().next().orElseThrow();

        while (host.clock.instant().isBefore(limit)) {
            host.clock.pass(Duration.ofSeconds(10));
            sweep();
            assertThat(host.stateOf(id)).isEqualTo(State.RATE_LIMITED);
        }
        assertThat(statuses(id)).containsExactly(State.RATE_LIMITED.name(), State.OK.name());
    }

    @Test
    void aCallThatWorksWithTheTokensThatItGotEndsTheTroubleWithGettingThem() {
        var id = host.connected("ann");
        host.connections.open(id).verify();
        host.clock.pass(BEFORE_ANY_JITTER.plus(AFTER_ANY_JITTER));
        host.service.renewalFails = Optional.of(Failure.UNAVAILABLE);
        sweep();
        host.service.renewalFails = Optional.empty();
        host.clock.pass(Duration.ofMinutes(5));

        host.connections.open(id).verify();

        assertThat(host.service.renewals).hasValue(2);
        assertThat(host.stateOf(id)).isEqualTo(State.OK);
    }

    @Test
    void aCallThatFailsWithTheTokensThatItGotIsTriedAgainSoon() {
        var id = host.connected("ann");
        host.service.verifyFails = Optional.of(Failure.UNAVAILABLE);
        calls(id);
        host.clock.pass(FakeService.LIFETIME.plusSeconds(1));
        calls(id);
        assertThat(host.service.renewals).hasValue(1);
        assertThat(host.stateOf(id)).isEqualTo(State.UNAVAILABLE);

        host.service.verifyFails = Optional.empty();
        sweep();
        assertThat(host.stateOf(id)).isEqualTo(State.OK);
    }

    @Test
    void aGrantThatLivesAgainIsAskedAboutSoonWhereTheServiceCouldNotTell() {
        var id = host.connected("ann");
        host.connections.open(id).verify();
        host.service.renewalFails = Optional.of(Failure.AUTHORIZATION);
        host.clock.pass(BEFORE_ANY_JITTER.plus(AFTER_ANY_JITTER));
        sweep();
        assertThat(host.stateOf(id)).isEqualTo(State.RECONNECT);

        host.service.renewalFails = Optional.empty();
        host.service.verifyFails = Optional.of(Failure.UNAVAILABLE);
        assertThat(host.connections.test(id).state()).isEqualTo(State.UNAVAILABLE);
        host.clock.pass(Duration.ofSeconds(90));
        sweep();

        assertThat(host.stateOf(id)).isEqualTo(State.UNAVAILABLE);
    }

    private void calls(String id) {
        assertThatThrownBy(() -> host.connections.open(id).verify()).isInstanceOf(ConnectionException.class);
    }

    /** Newest first. */
    private List<String> statuses(String id) {
        return host.connections.history(id, 100).stream()
                .map(Line::state)
                .filter(state -> !state.isEmpty())
                .toList();
    }
}
