package dev.zoomflow.host.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.host.audit.Line;
import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachStore
class UpkeepTest {
    private static final Duration BEFORE_ANY_JITTER = Duration.ofMinutes(50);
    private static final Duration AFTER_ANY_JITTER = Duration.ofMinutes(8);

    @Parameter
    private TestStore store;

    @TempDir
    private Path folder;

    private TestHost host;
    private Upkeep upkeep;

    @BeforeEach
    void open() {
        host = new TestHost(store, folder);
        upkeep = new Upkeep(host.connections);
    }

    @AfterEach
    void close() {
        upkeep.close();
        host.close();
    }

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
            other.sweep().forEach(UpkeepTest::await);
            here.forEach(UpkeepTest::await);
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
        all.forEach(UpkeepTest::await);
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

    private Duration waitOf(Status status) {
        return Duration.between(host.clock.instant(), status.next().orElseThrow());
    }

    private void sweep() {
        upkeep.sweep().forEach(UpkeepTest::await);
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }
}
