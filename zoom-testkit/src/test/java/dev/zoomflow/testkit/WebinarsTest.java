package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WebinarsTest {
    private static final String LIST = "/users/me/webinars";
    private static final String SERIES =
            "{\"topic\":\"Tide school\",\"type\":9,\"start_time\":\"2026-03-11T09:00:00Z\","
                    + "\"duration\":30,\"recurrence\":{\"type\":1,\"repeat_interval\":1,\"end_times\":3}}";

    private final ZoomSimulator zoom = ZoomSimulator.builder()
            .clock(InstantSource.fixed(Instant.parse("2026-03-10T09:00:00Z")))
            .start();
    private final Api api = new Api(zoom);
    private final Receiver app = Receiver.start(zoom.app().secretToken());
    private final Told told = new Told(zoom, app);

    @AfterEach
    void close() {
        app.close();
        zoom.close();
    }

    @Test
    void aWebinarIsMadeReadChangedAndDeleted() {
        JsonNode made = create("{\"topic\":\"Reef\",\"type\":5,\"start_time\":\"2026-03-11T09:00:00Z\"}");
        String path = "/webinars/" + made.path("id").asLong(0);

        assertThat(api.read(path).path("topic").asString("")).isEqualTo("Reef");
        assertThat(api.patch(path, "{\"topic\":\"Atoll\"}").statusCode()).isEqualTo(204);
        assertThat(api.read(path).path("topic").asString("")).isEqualTo("Atoll");
        assertThat(Api.texts(api.read(LIST).path("webinars"), "topic")).containsExactly("Atoll");
        assertThat(api.delete(path).statusCode()).isEqualTo(204);
        assertThat(api.get(path).body()).startsWith("{\"code\":3001,\"message\":\"Webinar does not exist: ");
        assertThat(told.names()).containsExactly("webinar.created", "webinar.updated", "webinar.deleted");
    }

    @Test
    @Shows("webinar.types")
    void typesOfMeetingsAreRefused() {
        assertThat(create("{\"topic\":\"Reef\"}").path("type").asInt(0)).isEqualTo(5);
        assertThat(api.post(LIST, "{\"type\":2}").body()).contains("\"code\":300", "\"field\":\"type\"");
        assertThat(api.get("/meetings/" + create("{}").path("id").asLong(0)).statusCode())
                .isEqualTo(404);
    }

    @Test
    @Shows("webinar.no-plan")
    void whoHasNoWebinarPlanIsTold() {
        zoom.plans().hasWebinars(zoom.user(), false);

        HttpResponse<String> refused = api.post(LIST, "{\"topic\":\"Reef\"}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).startsWith("{\"code\":200,\"message\":\"Webinar plan is missing.");
    }

    @Test
    void aSeriesHasOccurrencesOfWhichOneCanBeDeleted() {
        JsonNode made = create(SERIES);
        String path = "/webinars/" + made.path("id").asLong(0);
        String second = made.at("/occurrences/1/occurrence_id").asString("");

        assertThat(made.path("occurrences").size()).isEqualTo(3);
        assertThat(api.read(LIST + "?type=upcoming").path("webinars").size()).isEqualTo(3);
        assertThat(api.delete(path + "?occurrence_id=" + second).statusCode()).isEqualTo(204);

        assertThat(Api.texts(api.read(path).path("occurrences"), "status"))
                .containsExactly("available", "deleted", "available");
        assertThat(told.message("webinar.deleted").at("/payload/operation").asString(""))
                .isEqualTo("single");
        assertThat(api.get(path + "?occurrence_id=1").body()).contains("Webinar occurrence does not exist.");
    }

    @Test
    @Shows({"webinar.events", "webinar.ended-practice-session"})
    void whatHappensInAWebinarIsToldUnderItsOwnNames() {
        Webinar webinar = zoom.webinars().start(zoom.webinars().create(zoom.user(), "Reef"));
        Participant guest = zoom.webinars().join(webinar, "Gus Visitor");
        zoom.webinars().leave(webinar, guest);
        zoom.webinars().end(webinar);

        assertThat(told.names())
                .containsExactly(
                        "webinar.created",
                        "webinar.started",
                        "webinar.participant_joined",
                        "webinar.participant_joined",
                        "webinar.participant_left",
                        "webinar.participant_left",
                        "webinar.ended");
        assertThat(told.object("webinar.created").path("id").isNumber()).isTrue();
        assertThat(told.object("webinar.started").path("id").isString()).isTrue();
        assertThat(told.object("webinar.ended").path("practice_session").isBoolean())
                .isTrue();
    }

    @Test
    void aWebinarThatIsOnIsEndedByItsStatus() {
        Webinar webinar = zoom.webinars().start(zoom.webinars().create(zoom.user(), "Reef"));
        String path = "/webinars/" + webinar.id();

        assertThat(api.delete(path).body()).contains("\"code\":3002", "you cannot delete this webinar");
        assertThat(api.put(path + "/status", "{\"action\":\"end\"}").statusCode())
                .isEqualTo(204);

        assertThat(told.names()).endsWith("webinar.ended");
        assertThat(zoom.webinars().find(webinar.uuid()).live()).isFalse();
    }

    @Test
    void aWebinarsRecordingIsFoundWhereThoseOfMeetingsAre() {
        Webinar webinar = zoom.webinars().start(zoom.webinars().create(zoom.user(), "Reef"));
        zoom.webinars().startRecording(webinar);
        zoom.clock().advance(Duration.ofMinutes(5));
        zoom.webinars().end(webinar);
        zoom.clock().advance(Duration.ofMinutes(10));

        assertThat(api.read("/meetings/" + webinar.id() + "/recordings")
                        .path("type")
                        .asString(""))
                .isEqualTo("5");
        assertThat(told.object("recording.completed").path("id").asLong(0)).isEqualTo(webinar.id());
    }

    @Test
    void peopleRegisterAndComeByTheirLink() {
        JsonNode made = create("{\"topic\":\"Reef\",\"settings\":{\"approval_type\":0}}");
        Webinar webinar = zoom.webinars().find(made.path("id").asString(""));
        String path = "/webinars/" + webinar.id() + "/registrants";

        JsonNode answer = Client.json(
                api.post(path, "{\"email\":\"ada@example.org\",\"first_name\":\"Ada\",\"last_name\":\"L\"}"));
        Webinar live = zoom.webinars().start(webinar);
        zoom.webinars().join(live, zoom.webinars().registrants(live).get(0));

        assertThat(answer.has("participant_pin_code")).isFalse();
        assertThat(Api.texts(api.read(path).path("registrants"), "email")).containsExactly("ada@example.org");
        assertThat(told.names())
                .containsExactly(
                        "webinar.created",
                        "webinar.registration_created",
                        "webinar.started",
                        "webinar.participant_joined",
                        "webinar.participant_joined");
    }

    private JsonNode create(String json) {
        return Client.json(api.post(LIST, json));
    }
}
