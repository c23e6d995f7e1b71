package dev.zoomflow.host.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final Allowance allowance = new Allowance(new Limits(2, Duration.ofSeconds(60)), nanos::get);

    @Test
    void nothingIsSaidWhileAllAreAskedAbout() {
        assertThat(allowance.takes()).isTrue();
        assertThat(allowance.takes()).isTrue();
        assertThat(allowance.rest()).isEmpty();
    }

    @Test
    void moreThanTheLimitAreCounted() {
        for (var one = 0; one < 5; one++) {
            allowance.takes();
        }

        assertThat(allowance.rest().orElseThrow().found()).startsWith("3 of 5 connections");
    }

    @Test
    void servicesThatAreSlowDoNotHoldTheExaminationUp() {
        allowance.takes();
        nanos.addAndGet(Duration.ofSeconds(60).toNanos());

        assertThat(allowance.takes()).isFalse();
        assertThat(allowance.rest().orElseThrow().found())
                .startsWith("1 of 2 connections")
                .contains("60 s");
    }
}
