package dev.zoomflow.host.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TroubleTest extends OneUpkeep {
    @Test
    void aRenewalThatBringsNothingUsableIsTroubleWhateverTheServiceSaid() {
        var id = host.connected("ann");
        for (var failure : List.of(Failure.PROTOCOL, Failure.REFUSED)) {
            host.connections.open(id).verify();
            host.clock.pass(BEFORE_ANY_JITTER.plus(AFTER_ANY_JITTER));
            host.service.renewalFails = Optional.of(failure);
            sweep();

            var trouble = host.find(id).status();
            assertThat(trouble.state()).isEqualTo(State.UNAVAILABLE);
            assertThat(trouble.text()).contains("the service answered " + failure);
            assertThat(waitOf(trouble)).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(18));

            host.service.renewalFails = Optional.empty();
            host.clock.pass(Duration.ofSeconds(18));
            sweep();
            assertThat(host.stateOf(id)).isEqualTo(State.OK);
        }
    }

    @Test
    void troubleSaysWhenTheNextAttemptIsBacksOffAndEndsByItself() {
        var id = host.connected("ann");
        host.connections.open(id).verify();
        host.clock.pass(BEFORE_ANY_JITTER.plus(AFTER_ANY_JITTER));
        host.service.renewalFails = Optional.of(Failure.UNAVAILABLE);
        sweep();

        var trouble = host.find(id).status();
        assertThat(trouble.state()).isEqualTo(State.UNAVAILABLE);
        assertThat(waitOf(trouble)).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(18));
        host.connections.open(id).verify();
        assertThat(host.stateOf(id)).as("the old tokens still work").isEqualTo(State.UNAVAILABLE);

        for (int failure = 2; failure < 12; failure++) {
            host.clock.pass(waitOf(host.find(id).status()));
            sweep();
            assertThat(host.service.renewals).hasValue(failure);
        }
        assertThat(waitOf(host.find(id).status())).isBetween(Duration.ofMinutes(15), Duration.ofMinutes(18));
        assertThat(host.find(id).status().since()).isEqualTo(trouble.since());

        host.service.renewalFails = Optional.empty();
        host.clock.pass(Duration.ofMinutes(18));
        sweep();
        assertThat(host.stateOf(id)).isEqualTo(State.OK);
        assertThat(host.find(id).status().next()).isEmpty();
    }

    @Test
    void tokensThatStillWorkDoNotEndTheTroubleWithGettingTheNextOnes() {
        var states = Map.of(
                Failure.CONFIGURATION, State.CONFIGURATION,
                Failure.RATE_LIMITED, State.RATE_LIMITED,
                Failure.AUTHORIZATION, State.RECONNECT);
        states.forEach((failure, state) -> {
            var id = host.connected(failure.name());
            host.connections.open(id).verify();
            host.clock.pass(BEFORE_ANY_JITTER.plus(AFTER_ANY_JITTER));
            host.service.renewalFails = Optional.of(failure);
            sweep();
            var told = host.find(id).status();
            assertThat(told.state()).isEqualTo(state);

            host.connections.open(id).verify();
            assertThat(host.find(id).status()).isEqualTo(told);

            host.service.renewalFails = Optional.empty();
            assertThat(host.connections.test(id).state()).isEqualTo(State.OK);
        });
    }

    @Test
    void whatACallMeetsIsTriedAgainInTheBackgroundToo() {
        var id = host.connected("ann");
        host.service.verifyFails = Optional.of(Failure.UNAVAILABLE);
        assertThatThrownBy(() -> host.connections.open(id).verify()).isInstanceOf(ConnectionException.class);
        assertThat(host.find(id).status().next()).isPresent();

        host.service.verifyFails = Optional.empty();
        host.clock.pass(Duration.ofSeconds(20));
        sweep();
        assertThat(host.stateOf(id)).isEqualTo(State.OK);
        assertThat(host.service.renewals).hasValue(0);
    }

    @Test
    void aLimitSaysHowLongAndIsKept() {
        var id = host.connected("ann");
        host.service.verifyFails = Optional.of(Failure.RATE_LIMITED);
        assertThatThrownBy(() -> host.connections.open(id).verify()).isInstanceOf(ConnectionException.class);
        var limited = host.find(id).status();
        assertThat(limited.state()).isEqualTo(State.RATE_LIMITED);
        assertThat(waitOf(limited)).isEqualTo(FakeService.LIMIT);

        host.service.verifyFails = Optional.empty();
        host.clock.pass(FakeService.LIMIT.minusSeconds(1));
        sweep();
        assertThat(host.stateOf(id)).isEqualTo(State.RATE_LIMITED);
        host.clock.pass(Duration.ofSeconds(1));
        sweep();
        assertThat(host.stateOf(id)).isEqualTo(State.OK);
    }

    @Test
    void aWrongSettingIsNamedTouchesNoGrantAndHealsWhenItIsRight() {
        var id = host.connected("ann");
        var grant = host.find(id).grant();
        host.connections.open(id).verify();
        host.clock.pass(BEFORE_ANY_JITTER.plus(AFTER_ANY_JITTER));
        host.service.renewalFails = Optional.of(Failure.CONFIGURATION);
        sweep();

        var status = host.find(id).status();
        assertThat(status.state()).isEqualTo(State.CONFIGURATION);
        assertThat(status.settings()).containsExactly("FAKE_CLIENT_ID");
        assertThat(host.find(id).grant()).isEqualTo(grant);

        host.service.renewalFails = Optional.empty();
        host.clock.pass(Duration.ofSeconds(20));
        sweep();
        assertThat(host.stateOf(id)).isEqualTo(State.OK);
    }

    private Duration waitOf(Status status) {
        return Duration.between(host.clock.instant(), status.next().orElseThrow());
    }
}
