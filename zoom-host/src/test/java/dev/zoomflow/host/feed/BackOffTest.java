package dev.zoomflow.host.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private final ConnectionException down = new ConnectionException(Failure.UNAVAILABLE, "down");

    private static BackOff after(int failures) {
        var now = BackOff.NONE;
        for (int i = 0; i < failures; i++) {
            now = now.after(Duration.ofSeconds(1));
        }
        return now;
    }

    @Test
    void waitsLongerAfterEachFailureButNeverMoreThanAMinute() {
        assertThat(after(1).pause(down)).isEqualTo(Duration.ofSeconds(1));
        assertThat(after(2).pause(down)).isEqualTo(Duration.ofSeconds(2));
        assertThat(after(4).pause(down)).isEqualTo(Duration.ofSeconds(8));
        assertThat(after(500).pause(down)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void comesBackAtOnceAfterAStreamThatStoodForSomeTime() {
        assertThat(after(5).after(Duration.ofHours(1)).pause(down)).isZero();
    }

    @Test
    void waitsAsLongAsItWasAskedTo() {
        var asked = ConnectionException.rateLimited(Duration.ofMinutes(5), "slower");

        assertThat(after(1).pause(asked)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void waitsForAPersonWhereNothingElseHelps() {
        for (var failure : new Failure[] {Failure.CONFIGURATION, Failure.AUTHORIZATION}) {
            assertThat(after(1).pause(new ConnectionException(failure, "no"))).isEqualTo(Duration.ofMinutes(1));
        }
    }
}
