package dev.zoomflow.testkit.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.testkit.replay.ReceivedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PaceTest {
    private final List<ReceivedEvent> sent = new ArrayList<>();

    @Test
    void aThousandTimesAsFastAMinuteTakesSixtyMilliseconds() {
        long begin = System.nanoTime();

        Pace.of(Optional.of("1000")).play(List.of(at("09:00:00"), at("09:01:00")), sent::add);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(60));
        assertThat(sent).hasSize(2);
    }

    @Test
    @Timeout(60)
    void atMostSpeedNothingWaits() {
        Pace.of(Optional.of("max")).play(List.of(at("09:00:00"), at("21:00:00")), sent::add);

        assertThat(sent).hasSize(2);
    }

    @Test
    void leftOutItIsAsFastAsItCame() {
        assertThat(Pace.of(Optional.empty())).isEqualTo(new Pace(1));
    }

    private static ReceivedEvent at(String time) {
        return ReceivedEvent.parse(
                "{\"received_at\":\"2026-05-04T" + time + "Z\",\"body\":{\"event\":\"meeting.ended\"}}");
    }
}
