package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PlannedMeetingsTest {
    private final ZoomSimulator zoom = ZoomSimulator.builder()
            .clock(InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z")))
            .start();
    private final Api api = new Api(zoom);
    private final Told told = new Told(zoom);
    private final Meeting planned = zoom.meetings().all().get(0);
    private final String path = "/meetings/" + planned.id();

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    void aTimeWithoutZoneIsOneInTheMeetingsOwn() {
        JsonNode made = create("{\"start_time\":\"2026-07-01T10:00:00\",\"timezone\":\"Europe/Lisbon\"}");

        assertThat(made.path("start_time").asString("")).isEqualTo("2026-07-01T09:00:00Z");
    }

    @Test
    @Shows("meeting.update-only-changes")
    void anUpdateTellsOnlyWhatChanged() {
        api.patch(path, "{\"topic\":\"Monthly planning\",\"settings\":{\"mute_upon_entry\":true}}");

        JsonNode updated = told.last("meeting.updated");
        assertThat(updated.path("object").toString())
                .isEqualTo("{\"id\":" + planned.id()
                        + ",\"topic\":\"Monthly planning\",\"settings\":{\"mute_upon_entry\":true}}");
        assertThat(updated.path("old_object").toString())
                .isEqualTo("{\"id\":" + planned.id()
                        + ",\"topic\":\"Weekly planning\",\"settings\":{\"mute_upon_entry\":false}}");
        assertThat(updated.path("time_stamp").asLong()).isEqualTo(zoom.clock().millis());
    }

    @Test
    @Shows("meeting.update-silent")
    void whatChangesNothingIsAnsweredAndNotTold() {
        assertThat(api.patch(path, "{\"settings\":{}}").statusCode()).isEqualTo(204);
        assertThat(api.patch(path, "{\"settings\":{\"auto_recording\":\"moon\"}}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(api.read(path).at("/settings/auto_recording").asString("")).isEqualTo("none");
        assertThat(told.names()).isEmpty();
    }

    @Test
    void whatWasDeletedComesBackAsItWas() {
        api.delete(path);
        assertThat(api.get(path).statusCode()).isEqualTo(404);

        assertThat(api.put(path + "/status", "{\"action\":\"recover\"}").statusCode())
                .isEqualTo(204);

        assertThat(api.read(path).path("topic").asString("")).isEqualTo("Weekly planning");
        zoom.clock().advance(Duration.ofDays(8));
        assertThat(told.names()).containsExactly("meeting.deleted", "meeting.recovered");
    }

    @Test
    @Shows("meeting.deleted-for-good")
    void forAWeekWhatWasDeletedCanBeRecovered() {
        api.delete(path);
        zoom.clock().advance(Duration.ofDays(7).minusSeconds(1));

        assertThat(api.put(path + "/status", "{\"action\":\"recover\"}").statusCode())
                .isEqualTo(204);
        assertThat(api.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    @Shows("meeting.deleted-for-good")
    void whatNobodyRecoversIsGoneForGoodAfterAWeek() {
        api.delete(path);
        zoom.clock().advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(told.names()).containsExactly("meeting.deleted");

        zoom.clock().advance(Duration.ofSeconds(1));

        assertThat(api.put(path + "/status", "{\"action\":\"recover\"}").statusCode())
                .isEqualTo(404);
        assertThat(told.names()).containsExactly("meeting.deleted", "meeting.permanently_deleted");
    }

    @Test
    @Shows("meeting.not-while-on")
    void whatIsOnCannotBeDeleted() {
        zoom.meetings().start(planned);

        assertThat(api.delete(path).body())
                .isEqualTo("{\"code\":3002,\"message\":\"Sorry, you cannot delete this meeting since it is in"
                        + " progress.\"}");
    }

    @Test
    void endingByTheApiEndsItForEverybody() {
        zoom.meetings().start(planned);
        api.put(path + "/status", "{\"action\":\"end\"}");

        assertThat(told.names()).endsWith("meeting.participant_left", "meeting.ended");
        assertThat(api.put(path + "/status", "{\"action\":\"end\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    @Shows("meeting.personal")
    void thePersonalRoomIsHeldUnderItsNumberAndCannotBeDeleted() {
        long number = api.read("/users/me").path("pmi").asLong();

        Meeting meeting = zoom.meetings().startPersonal(zoom.user());

        assertThat(meeting.id()).isEqualTo(number);
        assertThat(told.last("meeting.started").at("/object/type").asInt(0)).isEqualTo(4);
        zoom.meetings().end(meeting);
        assertThat(api.delete("/meetings/" + number).body())
                .isEqualTo("{\"code\":3018,\"message\":\"Not allowed to delete PMI.\"}");
    }

    @Test
    @Shows("meeting.personal-number-in-events")
    void aMeetingUnderThePersonalNumberHasItsOwnIdExceptInEvents() {
        JsonNode made = create("{\"topic\":\"Drop in\",\"settings\":{\"use_pmi\":true}}");

        assertThat(made.path("pmi").asString(""))
                .isEqualTo(api.read("/users/me").path("pmi").asString());
        assertThat(made.path("id").asLong()).isNotEqualTo(made.path("pmi").asLong());
        assertThat(told.last("meeting.created").at("/object/id").asLong())
                .isEqualTo(made.path("pmi").asLong());
    }

    @Test
    void aMeetingForSomebodyElseIsTheirs() {
        User other = zoom.users().get(1);
        JsonNode made = create("{\"topic\":\"Yours\",\"schedule_for\":\"" + other.email() + "\"}");

        assertThat(made.path("host_id").asString("")).isEqualTo(other.id());
        HttpResponse<String> nobody = api.post("/users/me/meetings", "{\"schedule_for\":\"nobody@else.example\"}");
        assertThat(nobody.body()).contains("\"code\":300", "schedule_for field is invalid");
        HttpResponse<String> instant =
                api.post("/users/me/meetings", "{\"type\":1,\"schedule_for\":\"" + other.email() + "\"}");
        assertThat(instant.body()).contains("\"code\":3000", "Instant meetings do not support");
    }

    @Test
    @Shows("meeting.no-hosting")
    void whoMayNotHostMeetingsIsToldSo() {
        zoom.plans().mayHost(zoom.user(), false);

        HttpResponse<String> answer = api.post("/users/me/meetings", "{}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"code\":3161,\"message\":\"Meeting hosting and scheduling capabilities are not allowed"
                        + " for your user account.\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "type|{\"type\":5}",
                "duration|{\"duration\":\"long\"}",
                "start_time|{\"start_time\":\"tomorrow\"}",
                "timezone|{\"timezone\":\"Mars/Base\"}",
                "password|{\"password\":\"12345678901\"}",
                "recurrence|{\"type\":8}"
            })
    void aFieldThatCannotBeIsNamed(String field, String body) {
        HttpResponse<String> answer = api.post("/users/me/meetings", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Client.json(answer).path("code").asInt(0)).isEqualTo(300);
        assertThat(Client.json(answer).at("/errors/0/field").asString("")).isEqualTo(field);
    }

    @Test
    void eachListHasItsMeetings() {
        zoom.meetings().start(planned);
        Meeting instant = zoom.meetings().start(zoom.user(), "Quick one");

        assertThat(list("live")).containsExactly("Weekly planning", "Quick one");
        assertThat(list("scheduled")).containsExactly("Weekly planning");
        zoom.meetings().end(instant);
        assertThat(list("live")).containsExactly("Weekly planning");
        assertThat(list("previous_meetings")).containsExactly("Quick one");
    }

    private List<String> list(String type) {
        return Api.texts(api.read("/users/me/meetings?type=" + type).path("meetings"), "topic");
    }

    private JsonNode create(String json) {
        HttpResponse<String> answer = api.post("/users/me/meetings", json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Client.json(answer);
    }
}
