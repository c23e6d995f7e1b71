package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MeetingsTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Receiver app = Receiver.start(zoom.app().secretToken());

    @BeforeEach
    void subscribe() {
        zoom.webhooks().subscribe(zoom.app(), app.uri());
    }

    @AfterEach
    void close() {
        app.close();
        zoom.close();
    }

    @Test
    void aMeetingFromStartToRecordingSendsZoomsEventsInOrder() {
        Meeting meeting = zoom.meetings().start(zoom.user(), "Tide tables");
        Participant guest = zoom.meetings().join(meeting, "Gus Visitor");
        zoom.meetings().join(meeting, zoom.users().get(1));
        zoom.meetings().leave(meeting, guest);
        zoom.meetings().end(meeting);
        zoom.meetings().finishRecording(meeting);

        assertThat(events())
                .containsExactly(
                        "meeting.started",
                        "meeting.participant_joined",
                        "meeting.participant_joined",
                        "meeting.participant_joined",
                        "meeting.participant_left",
                        "meeting.participant_left",
                        "meeting.participant_left",
                        "meeting.ended",
                        "recording.completed");
    }

    @Test
    void theNumberIsTextInStartedAndANumberInRecordings() {
        Meeting meeting = zoom.meetings().start(zoom.user(), "Tide tables");
        zoom.meetings().end(meeting);
        zoom.meetings().finishRecording(meeting);
        zoom.webhooks().settle();

        assertThat(event("meeting.started").at("/payload/object/id").isString()).isTrue();
        assertThat(event("meeting.ended").at("/payload/object/id").isString()).isTrue();
        assertThat(event("recording.completed").at("/payload/object/id").isNumber())
                .isTrue();
    }

    @Test
    void anEventNamesAccountHostAndTheUuidOfTheSession() {
        Meeting meeting = zoom.meetings().start(zoom.user(), "Tide tables");
        zoom.webhooks().settle();

        JsonNode started = event("meeting.started");
        assertThat(started.at("/payload/account_id").asString(""))
                .isEqualTo(zoom.user().accountId());
        assertThat(started.at("/payload/object/host_id").asString(""))
                .isEqualTo(zoom.user().id());
        assertThat(started.at("/payload/object/uuid").asString("")).isEqualTo(meeting.uuid());
        assertThat(started.at("/event_ts").longValue()).isGreaterThan(1_500_000_000_000L);
    }

    @Test
    void aGuestHasNoIdAndNoAddress() {
        Meeting meeting = zoom.meetings().start(zoom.user(), "Tide tables");
        zoom.meetings().join(meeting, "Gus Visitor");
        zoom.webhooks().settle();

        JsonNode guest = Client.json(app.last().body()).at("/payload/object/participant");
        assertThat(guest.path("user_name").asString("")).isEqualTo("Gus Visitor");
        assertThat(guest.path("id").asString("?")).isEmpty();
        assertThat(guest.path("email").asString("?")).isEmpty();
    }

    @Test
    void aPlannedMeetingGetsANewUuidWithEachStart() {
        Meeting planned = zoom.meetings().all().get(0);

        Meeting first = zoom.meetings().start(planned);
        zoom.meetings().end(first);
        Meeting second = zoom.meetings().start(planned);

        assertThat(List.of(planned.uuid(), first.uuid(), second.uuid())).doesNotHaveDuplicates();
        assertThat(second.id()).isEqualTo(planned.id());
    }

    @Test
    void aMeetingThatIsOnCannotBeStartedAgain() {
        Meeting meeting = zoom.meetings().start(zoom.meetings().all().get(0));

        assertThatThrownBy(() -> zoom.meetings().start(meeting)).hasMessageContaining("is on already");
    }

    @Test
    void theDownloadTokenStandsBesideThePayload() {
        Meeting meeting = zoom.meetings().start(zoom.user(), "Tide tables");
        zoom.meetings().finishRecording(meeting);
        zoom.webhooks().settle();

        assertThat(event("recording.completed").path("download_token").asString(""))
                .isNotEmpty();
    }

    private List<String> events() {
        zoom.webhooks().settle();
        return zoom.webhooks().deliveries().stream()
                .skip(1)
                .map(Delivery::event)
                .toList();
    }

    private JsonNode event(String name) {
        return app.received().stream()
                .map(delivery -> Client.json(delivery.body()))
                .filter(json -> json.path("event").asString("").equals(name))
                .findFirst()
                .orElseThrow();
    }
}
