package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PastMeetingsTest {
    private final ZoomSimulator zoom = ZoomSimulator.builder()
            .clock(InstantSource.fixed(Instant.parse("2026-03-10T09:00:00Z")))
            .start();
    private final Api api = new Api(zoom);
    private final Meeting planned = zoom.meetings().all().get(0);

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows("report.numeric-id-latest")
    void aNumberNamesTheLatestSessionAndAUuidNamesItsOwn() {
        Meeting first = heldWithGuest(Duration.ofMinutes(10));
        Meeting second = heldWithGuest(Duration.ofMinutes(20));

        assertThat(api.read("/past_meetings/" + planned.id()).path("uuid").asString(""))
                .isEqualTo(second.uuid());
        assertThat(api.read("/past_meetings/" + uuid(first)).path("duration").asInt(0))
                .isEqualTo(10);
    }

    @Test
    void theDetailsCountPeopleAndTheirMinutes() {
        heldWithGuest(Duration.ofMinutes(10));

        JsonNode details = api.read("/past_meetings/" + planned.id());

        assertThat(details.path("start_time").asString("")).isEqualTo("2026-03-10T09:00:00Z");
        assertThat(details.path("end_time").asString("")).isEqualTo("2026-03-10T09:10:00Z");
        assertThat(details.path("participants_count").asInt(0)).isEqualTo(2);
        assertThat(details.path("total_minutes").asInt(0)).isEqualTo(20);
        assertThat(details.path("user_email").asString(""))
                .isEqualTo(zoom.user().email());
    }

    @Test
    void theInstancesAreTheSessionsThatEnded() {
        Meeting first = heldWithGuest(Duration.ofMinutes(1));
        Meeting second = heldWithGuest(Duration.ofMinutes(1));
        zoom.meetings().start(planned);

        assertThat(Api.texts(
                        api.read("/past_meetings/" + planned.id() + "/instances")
                                .path("meetings"),
                        "uuid"))
                .containsExactly(first.uuid(), second.uuid());
    }

    @Test
    void aMeetingThatWasNeverHeldHasNoInstancesAndNoDetails() {
        assertThat(api.get("/past_meetings/" + planned.id() + "/instances").body())
                .isEqualTo("{\"meetings\":[]}");
        assertThat(api.get("/past_meetings/" + planned.id()).body())
                .isEqualTo("{\"code\":3001,\"message\":\"Meeting does not exist: " + planned.id() + ".\"}");
        assertThat(api.get("/past_meetings/123/instances").statusCode()).isEqualTo(404);
    }

    @Test
    @Shows("report.row-per-stay")
    void whoComesBackHasARowForEachStay() {
        Meeting meeting = zoom.meetings().start(planned);
        Participant guest = zoom.meetings().join(meeting, "Gus Visitor");
        zoom.clock().advance(Duration.ofSeconds(90));
        zoom.meetings().leave(meeting, guest);
        zoom.meetings().join(meeting, "Gus Visitor");
        zoom.clock().advance(Duration.ofSeconds(30));
        zoom.meetings().end(meeting);

        JsonNode rows =
                api.read("/past_meetings/" + uuid(meeting) + "/participants").path("participants");

        assertThat(Api.texts(rows, "name")).containsExactly(zoom.user().displayName(), "Gus Visitor", "Gus Visitor");
        assertThat(rows.valueStream().map(row -> row.path("duration").asInt(0))).containsExactly(120, 90, 30);
        assertThat(Api.texts(rows, "id")).containsExactly(zoom.user().id(), "", "");
        assertThat(api.read("/past_meetings/" + planned.id())
                        .path("participants_count")
                        .asInt(0))
                .isEqualTo(2);
    }

    @Test
    @Shows("report.one-person-no-rows")
    void aMeetingOfOnePersonHasNoRows() {
        zoom.meetings().end(zoom.meetings().start(planned));

        JsonNode page = api.read("/past_meetings/" + planned.id() + "/participants");

        assertThat(page.path("participants").isEmpty()).isTrue();
        assertThat(page.path("page_count").asInt(-1)).isZero();
        assertThat(page.has("page_number")).isFalse();
    }

    @Test
    @Shows("report.a-year")
    void forAYearItIsShownAndThenNoMore() {
        heldWithGuest(Duration.ofMinutes(1));
        zoom.clock().advance(Duration.ofDays(365));
        assertThat(api.get("/past_meetings/" + planned.id()).statusCode()).isEqualTo(200);

        zoom.clock().advance(Duration.ofSeconds(1));

        assertThat(api.get("/past_meetings/" + planned.id()).body())
                .isEqualTo("{\"code\":12702,\"message\":\"Can not access a meeting a year ago.\"}");
    }

    @Test
    void whatWasAskedIsInTheReportByPersonAndInThatOfItsSessionOnly() {
        Meeting meeting = zoom.meetings().start(planned);
        Participant gus = zoom.meetings().join(meeting, "Gus Visitor");
        Participant other = zoom.meetings().join(meeting, zoom.users().get(1));
        zoom.meetings().ask(meeting, gus, "When is high tide?", "At nine");
        zoom.meetings().ask(meeting, other, "Where?", "At the reef");
        zoom.meetings().ask(meeting, gus, "And low tide?", "At three");
        zoom.meetings().end(meeting);

        JsonNode asked = api.read("/report/meetings/" + planned.id() + "/qa");

        assertThat(asked.path("id").asLong()).isEqualTo(planned.id());
        assertThat(asked.path("uuid").asString("")).isEqualTo(meeting.uuid());
        assertThat(Api.texts(asked.path("questions"), "name")).containsExactly("Gus Visitor", other.name());
        JsonNode ofGus = asked.at("/questions/0/question_details");
        assertThat(Api.texts(ofGus, "question")).containsExactly("When is high tide?", "And low tide?");
        assertThat(Api.texts(ofGus, "answer")).containsExactly("At nine", "At three");
        heldWithGuest(Duration.ofMinutes(1));
        assertThat(api.read("/report/meetings/" + planned.id() + "/qa")
                        .path("questions")
                        .isEmpty())
                .isTrue();
        assertThat(api.read("/report/meetings/" + uuid(meeting) + "/qa")).isEqualTo(asked);
        assertThat(api.get("/report/meetings/123/qa").body())
                .isEqualTo("{\"code\":3001,\"message\":\"Meeting 123 not found or has expired.\"}");
    }

    @Test
    void whatHappenedStaysWhenTheMeetingIsDeleted() {
        heldWithGuest(Duration.ofMinutes(1));
        api.delete("/meetings/" + planned.id());

        assertThat(api.get("/past_meetings/" + planned.id()).statusCode()).isEqualTo(200);
        assertThat(List.of(
                        api.get("/past_meetings/" + planned.id() + "/polls").statusCode(),
                        api.get("/past_meetings/" + planned.id() + "/qa").statusCode()))
                .containsOnly(200);
    }

    private Meeting heldWithGuest(Duration duration) {
        Meeting meeting = zoom.meetings().start(planned);
        zoom.meetings().join(meeting, "Gus Visitor");
        zoom.clock().advance(duration);
        zoom.meetings().end(meeting);
        return meeting;
    }

    private static String uuid(Meeting meeting) {
        return Api.encode(Api.encode(meeting.uuid()));
    }
}
