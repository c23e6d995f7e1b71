package dev.zoomflow.host.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.host.audit.Line;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UpkeepTest extends OneUpkeep {
    @Test
    void aGrantInUseIsRenewedAheadOfItsExpiryAndNoCallWaitsForIt() {
        var id = host.connected("ann");
        host.connections.open(id).verify();

        host.clock.pass(BEFORE_ANY_JITTER);
        sweep();
        assertThat(host.service.renewals).hasValue(0);
        host.clock.pass(AFTER_ANY_JITTER);
        sweep();
        assertThat(host.service.renewals).hasValue(1);

        host.clock.pass(Duration.ofMinutes(5));
        host.connections.open(id).verify();
        assertThat(host.service.renewals).hasValue(1);
    }

    @Test
    void twoConnectionsOfOneUserAreRenewedTogetherAndByOneOfTwoProcesses() {
        host.connections.open(host.connected("ann")).verify();
        host.connections.open(host.connected("ann")).verify();
        sweep();
        host.clock.pass(BEFORE_ANY_JITTER.plus(AFTER_ANY_JITTER));

        try (var other = new Upkeep(host.anotherProcess())) {
            var here = upkeep.sweep();
            other.sweep().forEach(OneUpkeep::await);
            here.forEach(OneUpkeep::await);
        }

        assertThat(host.service.renewals).hasValue(1);
    }

    @Test
    void whatIsLateBeginsInLargerNumbersThanWhatIsDue() {
        for (int user = 0; user < 30; user++) {
            host.connections.open(host.connected("user" + user)).verify();
        }
        sweep();
        var due = host.clock.instant().plusMillis(1).toEpochMilli();
        host.database.<Object>write(handle -> handle.execute("update service_grant set due_at = ?", due));

        host.clock.pass(Duration.ofSeconds(59));
        assertThat(begun()).isEqualTo(10);
        host.clock.pass(Duration.ofSeconds(2));
        assertThat(begun()).isEqualTo(20);

        host.database.<Object>write(handle -> handle.execute("update service_grant set due_at = ?", due));
        assertThat(begun()).isEqualTo(25);
        assertThat(begun()).isEqualTo(5);
    }

    private int begun() {
        var all = upkeep.sweep();
        all.forEach(OneUpkeep::await);
        return all.size();
    }

    @Test
    void anIdleGrantIsLeftAloneForDaysAndThenTriedSoThatItLives() {
        var id = host.connected("ann");
        for (int hour = 0; hour < 24; hour++) {
            host.clock.pass(Duration.ofHours(1));
            sweep();
        }
        var renewals = host.service.renewals.get();
        assertThat(renewals).isLessThanOrEqualTo(13);

        host.clock.pass(Duration.ofDays(4));
        sweep();
        assertThat(host.service.renewals).hasValue(renewals);
        host.clock.pass(Duration.ofDays(6));
        sweep();
        assertThat(host.service.renewals).hasValue(renewals + 1);
        assertThat(host.stateOf(id)).isEqualTo(State.OK);
    }

    @Test
    void anIdleGrantThatDiedIsNoticed() {
        var id = host.connected("ann");
        host.service.kill("the-app", "ann");
        host.clock.pass(Duration.ofDays(10));
        sweep();
        assertThat(host.stateOf(id)).isEqualTo(State.RECONNECT);
        assertThat(host.find(id).status().text()).contains("invalid_grant");
    }

    @Test
    void aRefusalIsAskedAboutOnceMoreBeforeTheTokensAreErased() {
        var id = host.connected("ann");
        host.service.kill("the-app", "ann");
        assertThatThrownBy(() -> host.connections.open(id).verify()).isInstanceOf(ConnectionException.class);
        var told = host.find(id).status();

        host.clock.pass(Duration.ofMinutes(59));
        sweep();
        assertThat(tokensAreStored(id)).isTrue();
        host.clock.pass(Duration.ofMinutes(1));
        sweep();
        assertThat(tokensAreStored(id)).isFalse();
        assertThat(host.find(id).status()).isEqualTo(told);
        assertThat(host.connections.history(id, 1)).extracting(Line::what).containsExactly("tokens erased");

        host.begin(id).consents("ann");
        assertThat(host.stateOf(id)).isEqualTo(State.OK);
        assertThat(host.connections.open(id).verify().user()).isEqualTo("ann");
    }

    @Test
    void aRefusalThatWasUntrueCostsNothing() {
        var id = host.connected("ann");
        host.service.verifyFails = Optional.of(Failure.AUTHORIZATION);
        assertThatThrownBy(() -> host.connections.open(id).verify()).isInstanceOf(ConnectionException.class);
        assertThat(host.stateOf(id)).isEqualTo(State.RECONNECT);

        host.service.verifyFails = Optional.empty();
        host.clock.pass(Duration.ofHours(1));
        sweep();
        assertThat(host.stateOf(id)).isEqualTo(State.OK);
    }

    @Test
    void anotherAppInTheSettingsLosesNoTokensWhileItLasts() {
        var id = host.connected("ann");
        host.connections.open(id).verify();
        host.serverSettings.put("FAKE_CLIENT_ID", "another-app");
        host.restart();
        upkeep = new Upkeep(host.connections);
        host.clock.pass(Duration.ofHours(1));
        sweep();
        assertThat(host.stateOf(id)).isEqualTo(State.RECONNECT);

        host.serverSettings.put("FAKE_CLIENT_ID", "the-app");
        host.restart();
        upkeep = new Upkeep(host.connections);
        host.clock.pass(Duration.ofHours(2));
        sweep();
        assertThat(host.stateOf(id)).isEqualTo(State.OK);
    }

    private boolean tokensAreStored(String id) {
        var core = host.connections.core;
        return host.database
                .read(handle -> core.grants.find(
                        handle, host.find(id).grant().orElseThrow().id()))
                .flatMap(GrantRow::tokens)
                .isPresent();
    }
}
