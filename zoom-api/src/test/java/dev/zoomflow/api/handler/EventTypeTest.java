package dev.zoomflow.api.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.Subject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTypeTest {
    @ParameterizedTest
    @CsvSource({
        "meeting.ended, meeting.ended, true",
        "meeting.ended, meetingXended, false",
        "meeting.ended, meeting.ended.late, false",
        "meeting.*, meeting.ended, true",
        "meeting.*, recording.completed, false",
        "*.completed, recording.completed, true",
        "*, anything, true",
        "*_joined*, meeting.participant_joined_room, true"
    })
    void aStarStandsForAnything(String pattern, String name, boolean matches) {
        assertThat(EventType.matching("zoom", pattern).matches("zoom", name)).isEqualTo(matches);
    }

    @Test
    void eventsOfOtherConnectionTypesDoNotMatch() {
        assertThat(EventType.matching("zoom", "*").matches("slack", "user.created"))
                .isFalse();
    }

    @Test
    void theFirstOfSeveralThatMatchesReads() {
        EventType<String> type = EventType.anyOf(
                EventType.of("zoom", "meeting.ended", event -> "ended"),
                EventType.of("zoom", "meeting.*", event -> "other"));

        assertThat(type.read("zoom", event("meeting.ended"))).isEqualTo("ended");
        assertThat(type.read("zoom", event("meeting.started"))).isEqualTo("other");
        assertThat(type).hasToString("zoom:meeting.ended, zoom:meeting.*");
    }

    @Test
    void whatDoesNotMatchIsNotRead() {
        var type = EventType.matching("zoom", "meeting.*");

        assertThatThrownBy(() -> type.read("zoom", event("user.created")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("zoom:meeting.* does not match user.created");
    }

    @Test
    void whatIsNoConnectionTypesOrHasNoReaderIsRefusedWhenItIsMade() {
        assertThatThrownBy(() -> EventType.matching(nothing(), "meeting.*"))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("connectionType");
        assertThatThrownBy(() -> EventType.of("zoom", "meeting.*", nothing()))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("reader");
    }

    /** As code gives it that is compiled without our checks. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }

    static Event event(String name) {
        return Event.of("e-1", name, Subject.of("app", "river"), Instant.EPOCH, "{}");
    }
}
