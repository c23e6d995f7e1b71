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

class OccurrencesTest {
    private final ZoomSimulator zoom = ZoomSimulator.builder()
            .clock(InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z")))
            .start();
    private final Api api = new Api(zoom);
    private final Told told = new Told(zoom);

    @AfterEach
    void close() {
        zoom.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'type':1,'repeat_interval':2,'end_times':3 | 2026-03-04 2026-03-06 2026-03-08",
                "'type':2,'weekly_days':'2,5','end_times':4 | 2026-03-05 2026-03-09 2026-03-12 2026-03-16",
                "'type':2,'repeat_interval':2,'weekly_days':'4','end_times':2 | 2026-03-04 2026-03-18",
                "'type':3,'monthly_day':31,'end_times':3 | 2026-03-31 2026-05-31 2026-07-31",
                "'type':3,'monthly_week':-1,'monthly_week_day':6,'end_times':2 | 2026-03-27 2026-04-24",
                "'type':1,'end_date_time':'2026-03-06T20:00:00Z' | 2026-03-04 2026-03-05 2026-03-06"
            })
    @Shows("meeting.recurrence")
    void aRuleGivesTheDatesThatZoomsWordsMean(String rule, String dates) {
        JsonNode made = series(rule);

        assertThat(Api.texts(made.path("occurrences"), "start_time").stream().map(time -> time.substring(0, 10)))
                .containsExactly(dates.split(" "));
    }

    @Test
    @Shows("meeting.occurrence-id")
    void anOccurrenceIsNamedByTheMillisecondsOfItsStartAsText() {
        JsonNode first = series("'type':1,'end_times':2").path("occurrences").path(0);

        assertThat(first.path("occurrence_id").isString()).isTrue();
        assertThat(Instant.ofEpochMilli(first.path("occurrence_id").asLong()))
                .isEqualTo(first.path("start_time").asString(""));
        assertThat(first.path("status").asString("")).isEqualTo("available");
        assertThat(first.path("duration").asInt(0)).isEqualTo(40);
    }

    @Test
    void theLocalTimeStaysTheSameWhenTheClocksChange() {
        JsonNode made = series("'type':2,'weekly_days':'4','end_times':5");

        assertThat(Api.texts(made.path("occurrences"), "start_time"))
                .contains("2026-03-25T09:00:00Z", "2026-04-01T08:00:00Z");
    }

    @Test
    void aSeriesIsToldWithItsRuleAndItsOccurrences() {
        series("'type':1,'end_times':2");

        JsonNode created = told.last("meeting.created");
        assertThat(created.path("operation").asString("")).isEqualTo("all");
        assertThat(created.at("/object/recurrence/type").asInt(0)).isEqualTo(1);
        assertThat(created.at("/object/occurrences").size()).isEqualTo(2);
    }

    @Test
    @Shows("meeting.one-occurrence")
    void oneOccurrenceIsMovedWithoutTheOthers() {
        JsonNode made = series("'type':1,'end_times':2");
        String path = "/meetings/" + made.path("id").asLong();
        String one = "?occurrence_id=" + made.at("/occurrences/1/occurrence_id").asString("");

        api.patch(path + one, "{\"start_time\":\"2026-03-05T15:00:00Z\",\"agenda\":\"Only once\"}");

        assertThat(Api.texts(api.read(path).path("occurrences"), "start_time"))
                .containsExactly("2026-03-04T09:00:00Z", "2026-03-05T15:00:00Z");
        assertThat(api.read(path + one).path("agenda").asString("")).isEqualTo("Only once");
        assertThat(api.read(path).path("agenda").asString("?")).isEmpty();
        JsonNode updated = told.last("meeting.updated");
        assertThat(updated.path("scope").asString("")).isEqualTo("single");
        assertThat(updated.at("/object/occurrences/0/start_time").asString("")).isEqualTo("2026-03-05T15:00:00Z");
        assertThat(updated.at("/old_object/occurrences/0/start_time").asString(""))
                .isEqualTo("2026-03-05T09:00:00Z");
    }

    @Test
    @Shows("meeting.one-occurrence")
    void oneOccurrenceIsDeletedWithoutTheOthers() {
        JsonNode made = series("'type':1,'end_times':2");
        String path = "/meetings/" + made.path("id").asLong();
        String one = "?occurrence_id=" + made.at("/occurrences/0/occurrence_id").asString("");

        assertThat(api.delete(path + one).statusCode()).isEqualTo(204);

        assertThat(Api.texts(api.read(path).path("occurrences"), "status")).containsExactly("deleted", "available");
        assertThat(told.last("meeting.deleted").path("operation").asString("")).isEqualTo("single");
        assertThat(told.last("meeting.deleted").at("/object/occurrences").size())
                .isEqualTo(1);
        HttpResponse<String> again = api.delete(path + one);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).isEqualTo("{\"code\":3000,\"message\":\"Invalid occurrence_id.\"}");
    }

    @Test
    @Shows("meeting.previous-occurrences")
    void whatIsOverIsListedOnRequestOnly() {
        String path = "/meetings/" + series("'type':1,'end_times':3").path("id").asLong();
        zoom.clock().advance(Duration.ofDays(4));

        assertThat(api.read(path).path("occurrences").size()).isEqualTo(1);
        assertThat(api.read(path + "?show_previous_occurrences=true")
                        .path("occurrences")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void aNewRuleGivesNewOccurrences() {
        String path = "/meetings/" + series("'type':1,'end_times':3").path("id").asLong();

        api.patch(path, "{\"recurrence\":{\"type\":2,\"weekly_days\":\"4\",\"end_times\":2}}");

        assertThat(Api.texts(api.read(path).path("occurrences"), "start_time"))
                .containsExactly("2026-03-04T09:00:00Z", "2026-03-11T09:00:00Z");
        assertThat(told.last("meeting.updated").path("scope").asString("")).isEqualTo("all");
        assertThat(told.last("meeting.updated").at("/old_object/occurrences").size())
                .isEqualTo(3);
    }

    @Test
    void whatRecursAtAnyTimeHasNeitherStartNorOccurrences() {
        JsonNode made = Client.json(api.post("/users/me/meetings", "{\"type\":3,\"topic\":\"Whenever\"}"));

        assertThat(made.has("start_time")).isFalse();
        assertThat(made.has("occurrences")).isFalse();
        assertThat(told.last("meeting.created").at("/object").has("start_time")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"type,9", "repeat_interval,100", "end_times,61", "monthly_day,32"})
    void aRuleThatCannotBeIsRefusedWithItsField(String field, int value) {
        String rule = "{\"type\":" + (field.equals("monthly_day") ? 3 : 1) + ",\"" + field + "\":" + value + "}";

        HttpResponse<String> answer = api.post("/users/me/meetings", "{\"type\":8,\"recurrence\":" + rule + "}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"code\":300,\"message\":\"Validation Failed.\",\"errors\":[{\"field\":\"recurrence."
                        + field + "\",\"message\":\"Invalid field.\"}]}");
    }

    @Test
    void listsOfWhatIsToComeHaveARowForEachOccurrence() {
        series("'type':1,'end_times':3");
        zoom.clock().advance(Duration.ofDays(4));

        assertThat(topics("upcoming_meetings")).containsExactly("Weekly planning", "Tides");
        assertThat(topics("scheduled")).containsExactly("Weekly planning", "Tides");
        zoom.clock().advance(Duration.ofDays(300));
        assertThat(topics("upcoming")).isEmpty();
    }

    private List<String> topics(String type) {
        return Api.texts(api.read("/users/me/meetings?type=" + type).path("meetings"), "topic");
    }

    private JsonNode series(String rule) {
        HttpResponse<String> answer = api.post(
                "/users/me/meetings",
                ("{'topic':'Tides','type':8,'start_time':'2026-03-04T09:00:00Z','duration':40,"
                                + "'timezone':'Europe/Lisbon','recurrence':{" + rule + "}}")
                        .replace('\'', '"'));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Client.json(answer);
    }
}
