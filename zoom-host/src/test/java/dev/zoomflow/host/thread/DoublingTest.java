package dev.zoomflow.host.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoublingTest {
    private final Doubling doubling = new Doubling(Duration.ofSeconds(1), Duration.ofMinutes(1));

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "2,2", "3,4", "6,32", "7,60", "8,60", "2147483647,60"})
    void waitsTwiceAsLongAfterEachFailureUpToItsBound(int failures, int seconds) {
        assertThat(doubling.after(failures)).hasSeconds(seconds);
    }
}
