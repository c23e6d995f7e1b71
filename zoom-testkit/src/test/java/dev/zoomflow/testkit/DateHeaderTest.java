package dev.zoomflow.testkit;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class DateHeaderTest {
    @Test
    void aSimulatorSaysWhatTimeItIsAlsoAfterAnotherWasClosed() {
        Instant first = date();
        await().until(() -> Instant.now().isAfter(first.plusSeconds(3)));

        assertThat(date()).isAfter(first.plusSeconds(1));
    }

    /** Of a simulator that is closed at once. */
    private static Instant date() {
        try (ZoomSimulator zoom = ZoomSimulator.start()) {
            String date = new Client(zoom).get("/").headers().firstValue("date").orElse("");
            return ZonedDateTime.parse(date, RFC_1123_DATE_TIME).toInstant();
        }
    }
}
