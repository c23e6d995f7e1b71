package dev.zoomflow.api.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeliveryResultTest {
    static Stream<Arguments> eachCase() {
        return Stream.of(
                Arguments.of(DeliveryResult.accepted(), "accepted 0"),
                Arguments.of(DeliveryResult.answered("{}"), "answered {}"),
                Arguments.of(DeliveryResult.rejected(401, "stale"), "rejected stale"));
    }

    @ParameterizedTest
    @MethodSource
    void eachCase(DeliveryResult result, String expected) {
        String called = result.match(
                accepted -> "accepted " + accepted.events().size(),
                answered -> "answered " + answered.body(),
                rejected -> "rejected " + rejected.reason());

        assertThat(called).isEqualTo(expected);
    }

    @Test
    void noEventPrintsItsMessage() {
        var event = Event.of("e-1", "meeting.ended", Subject.of("a", "b"), Instant.EPOCH, "{\"password\":\"private\"}");

        assertThat(DeliveryResult.accepted(event).toString())
                .contains("meeting.ended", "e-1")
                .doesNotContain("private");
    }

    @Test
    void orderAndEndOfAccessAreAddedToAnEvent() {
        var event = Event.of("e-1", "app_deauthorized", Subject.of("a", "b"), Instant.EPOCH, "{}");

        assertThat(event.orderingKey()).isEmpty();
        assertThat(event.endsAccess()).isFalse();
        assertThat(event.orderedBy("123").endingAccess())
                .isEqualTo(
                        new Event("e-1", "app_deauthorized", Subject.of("a", "b"), "123", Instant.EPOCH, "{}", true));
    }
}
