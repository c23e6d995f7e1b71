package dev.zoomflow.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.Secret;
import dev.zoomflow.api.handler.EventType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ZoomEventsTest {
    @Test
    void membersOfObjectPayloadAndMessageStandSideBySide() {
        var ended = read(ZoomEvents.MEETING_ENDED, "meeting.ended", Messages.ENDED);

        assertThat(ended.id()).isEqualTo("81234567890");
        assertThat(ended.topic()).isEqualTo("Tide tables ☾");
        assertThat(ended.hostId()).isEqualTo("uOtter");
        assertThat(ended.duration()).isEqualTo(30);
        assertThat(ended.endTime()).isEqualTo(Instant.parse("2026-03-02T10:31:04Z"));
        assertThat(ended.timezone()).contains("Europe/Lisbon");
        assertThat(ended.accountId()).isEqualTo("AcRiverbank");
        assertThat(ended.occurredAt()).isEqualTo(Messages.MOMENT);
        assertThat(ended.json()).isEqualTo(Messages.ENDED);
    }

    @Test
    void anIdIsTextAlsoWhereZoomSendsANumber() {
        var left = read(ZoomEvents.MEETING_PARTICIPANT_LEFT, "meeting.participant_left", Messages.LEFT_BY_GUEST);

        assertThat(left.id()).isEqualTo("81234567890");
    }

    @Test
    void whatZoomLeavesBlankForGuestsIsEmpty() {
        var left = read(ZoomEvents.MEETING_PARTICIPANT_LEFT, "meeting.participant_left", Messages.LEFT_BY_GUEST);

        assertThat(left.participant().email()).isEmpty();
        assertThat(left.participant().id()).isEmpty();
        assertThat(left.participant().publicIp()).contains("192.0.2.7");
        assertThat(left.timezone()).isEmpty();
    }

    @Test
    void listsOfObjectsAreRecordsAndMissingListsAreEmpty() {
        var recorded = read(ZoomEvents.RECORDING_COMPLETED, "recording.completed", Messages.RECORDED);

        assertThat(recorded.totalSize()).isEqualTo(5_000_000_000L);
        assertThat(recorded.recordingFiles()).hasSize(2);
        assertThat(recorded.recordingFiles().get(0).fileSize()).contains(4_999_990_000L);
        assertThat(recorded.recordingFiles().get(0).recordingEnd()).isEmpty();
        assertThat(recorded.recordingFiles().get(1).fileType()).isEqualTo("TIMELINE");
        assertThat(recorded.recordingFiles().get(1).id()).isEmpty();
        assertThat(recorded.participantAudioFiles()).isEmpty();
    }

    @Test
    void secretsAreSecretsAndNoEventPrintsItsMessage() {
        var recorded = read(ZoomEvents.RECORDING_COMPLETED, "recording.completed", Messages.RECORDED);

        assertThat(recorded.downloadToken()).contains(Secret.of("dl-very-private"));
        assertThat(recorded.password()).isEmpty();
        assertThat(recorded.toString()).contains("recording.completed").doesNotContain("very-private", "Tide");
    }

    @Test
    void aMissingMemberIsNamed() {
        assertThatThrownBy(() -> read(
                        ZoomEvents.MEETING_ENDED, "meeting.ended", Messages.ENDED.replace("\"host_id\"", "\"host\"")))
                .isInstanceOfSatisfying(
                        ConnectionException.class, e -> assertThat(e.failure()).isEqualTo(Failure.PROTOCOL))
                .hasMessageContaining("meeting.ended")
                .hasMessageContaining("host_id is missing");
    }

    @Test
    void aMemberOfAnotherKindIsNamedWithoutItsValue() {
        assertThatThrownBy(() -> read(
                        ZoomEvents.MEETING_PARTICIPANT_LEFT,
                        "meeting.participant_left",
                        Messages.LEFT_BY_GUEST.replace("2026-03-02T10:12:00Z", "at noon")))
                .hasMessageContaining("participant.leave_time is a text, not a time with a zone")
                .hasMessageNotContaining("noon");
    }

    @Test
    void anOptionalMemberOfAnotherKindFailsNoEvent() {
        var ended = read(
                ZoomEvents.MEETING_ENDED,
                "meeting.ended",
                Messages.ENDED.replace("\"otter@river.example\"", "{\"work\":\"otter@river.example\"}"));

        assertThat(ended.hostEmail()).isEmpty();
        assertThat(ended.json()).contains("\"work\"");
    }

    record Wings(String id, Bird participant) {
        record Bird(int wings, Optional<Integer> claws, String json) {}
    }

    @Test
    void aRecordOfOnesOwnReadsWhatTheCatalogueDoesNotKnow() {
        var type = ZoomEvents.of("meeting.participant_*", Wings.class);

        var read = read(type, "meeting.participant_left", Messages.LEFT_BY_GUEST);

        assertThat(read.participant().wings()).isEqualTo(2);
        assertThat(read.participant().claws()).isEmpty();
        assertThat(read.participant().json()).startsWith("{\"user_id\"").endsWith("\"wings\":2}");
    }

    record Unreadable(String id, List<Thread> threads) {}

    record Endless(Optional<Endless> next) {}

    @Test
    void aRecordThatNoJsonFitsIsRefusedBeforeTheFirstEvent() {
        assertThatThrownBy(() -> ZoomEvents.of("x.y", Unreadable.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Thread cannot be read");
        assertThatThrownBy(() -> ZoomEvents.of("x.y", Endless.class)).hasMessageContaining("contains itself");
    }

    @Test
    void severalTypesInOneOrderAreToldApart() {
        EventType<Record> both = EventType.anyOf(ZoomEvents.MEETING_PARTICIPANT_LEFT, ZoomEvents.MEETING_ENDED);

        assertThat(read(both, "meeting.ended", Messages.ENDED).toString()).startsWith("meeting.ended");
        assertThat(both.matches("zoom", "meeting.started")).isFalse();
        assertThat(both.matches("slack", "meeting.ended")).isFalse();
    }

    @Test
    void anEventCanBeTakenUnread() {
        var event = Messages.event("meeting.brand_new", "{}");

        assertThat(ZoomEvents.matching("meeting.*").read("zoom", event)).isSameAs(event);
    }

    private static <T> T read(EventType<T> type, String name, String json) {
        return type.read("zoom", Messages.event(name, json));
    }
}
