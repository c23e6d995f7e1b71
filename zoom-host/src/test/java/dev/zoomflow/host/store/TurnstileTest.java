package dev.zoomflow.host.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    private final Turnstile turnstile = new Turnstile(1, Duration.ofMillis(200));

    @Test
    void whoeverIsInterruptedGetsInAllTheSameAndStaysInterrupted() {
        Thread.currentThread().interrupt();

        assertThat(turnstile.enter()).isTrue();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void nobodyWaitsForEver() {
        assertThat(turnstile.enter()).isTrue();

        assertThat(turnstile.enter()).isFalse();
        turnstile.leave();
        assertThat(turnstile.enter()).isTrue();
    }
}
