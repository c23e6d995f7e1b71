package dev.zoomflow.host.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.Failure;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PastedSecretTest extends OneUpkeep {
    @Test
    void aSecretThatIsRightEndsWhatTheOneBeforeWasWrongForAtOnce() {
        var id = wrong();

        host.service.renewalFails = Optional.empty();
        paste(id);
        sweep();

        assertThat(host.stateOf(id)).isEqualTo(State.OK);
    }

    @Test
    void aSecretThatIsWrongTooIsTriedOnceAndThenLessOften() {
        var id = wrong();
        paste(id);
        var tries = host.service.renewals.get();
        sweep();
        sweep();

        assertThat(host.stateOf(id)).isEqualTo(State.CONFIGURATION);
        assertThat(host.service.renewals).hasValue(tries + 1);
        assertThat(host.find(id).status().next().orElseThrow())
                .isAfter(host.clock.instant().plus(Duration.ofMinutes(14)));
    }

    @Test
    void oneThatWorksIsNotTriedForIt() {
        var id = connected();
        paste(id);
        host.service.verifyFails = Optional.of(Failure.UNAVAILABLE);
        sweep();

        assertThat(host.stateOf(id)).isEqualTo(State.OK);
    }

    /** For so long that it is not tried again for minutes. */
    private String wrong() {
        var id = connected();
        host.connections.open(id).verify();
        host.clock.pass(BEFORE_ANY_JITTER.plus(AFTER_ANY_JITTER));
        host.service.renewalFails = Optional.of(Failure.CONFIGURATION);
        for (int tries = 0; tries < 8; tries++) {
            sweep();
            var status = host.find(id).status();
            assertThat(status.state()).isEqualTo(State.CONFIGURATION);
            if (tries < 7) {
                host.clock.pass(
                        Duration.between(host.clock.instant(), status.next().orElseThrow()));
            }
        }
        return id;
    }

    private String connected() {
        var id = host.connections.create("fake", "").id();
        host.connections.save(id, FakeType.PRIVATE, Map.of("client_id", "mine", "client_secret", "hush"));
        host.begin(id).consents("ann");
        return id;
    }

    private void paste(String id) {
        new SecretRotation(host.connections, () -> Duration.ofHours(1)).paste(id, Map.of("client_secret", "another"));
    }
}
