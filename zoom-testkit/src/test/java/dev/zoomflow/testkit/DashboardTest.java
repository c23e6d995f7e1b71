package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DashboardTest {
    private static final String TODAY = "from=2026-03-10&to=2026-03-10";

    private final ZoomSimulator zoom = ZoomSimulator.builder()
            .clock(InstantSource.fixed(Instant.parse("2026-03-10T09:00:00Z")))
            .start();
    private final Api api = new Api(zoom);

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows("live.metrics")
    void whoIsInWhoWaitsAndWhoLeftIsShownWhileItIsOn() {
        Meeting meeting = zoom.meetings().start(zoom.user(), "Tide tables");
        Participant gus = zoom.meetings().join(meeting, "Gus Visitor");
        zoom.clock().advance(Duration.ofMinutes(5));
        zoom.meetings().leave(meeting, gus);
        zoom.meetings().knock(meeting, "Ina Late");

        JsonNode rows = api.read("/metrics/meetings/" + meeting.id() + "/participants?type=live")
                .path("participants");

        assertThat(Api.texts(rows, "user_name"))
                .containsExactly("Gus Visitor", zoom.user().displayName(), "Ina Late");
        assertThat(Api.texts(rows, "status")).containsExactly("in_meeting", "in_meeting", "in_waiting_room");
        assertThat(rows.at("/0/leave_time").asString("")).isEqualTo("2026-03-10T09:05:00Z");
        assertThat(rows.at("/1/role").asString("")).isEqualTo("host");
        assertThat(rows.at("/1").has("leave_time")).isFalse();
    }

    @Test
    void whatIsOnAndWhatIsOverAreTwoLists() {
        zoom.meetings()
                .hold(
                        zoom.user(),
                        "Over",
                        Scenario.lasting(Duration.ofMinutes(10)).with("Gus Visitor"));
        zoom.meetings().start(zoom.user(), "On");
        zoom.clock().advance(Duration.ofSeconds(90));

        JsonNode live = api.read("/metrics/meetings?" + TODAY).path("meetings");
        JsonNode past = api.read("/metrics/meetings?type=past&" + TODAY).path("meetings");

        assertThat(Api.texts(live, "topic")).containsExactly("On");
        assertThat(Api.texts(live, "duration")).containsExactly("01:30");
        assertThat(live.at("/0").has("end_time")).isFalse();
        assertThat(Api.texts(past, "topic")).containsExactly("Over");
        assertThat(Api.texts(past, "end_time")).containsExactly("2026-03-10T09:10:00Z");
        assertThat(api.get("/metrics/meetings?type=next&" + TODAY).body()).contains("\"field\":\"type\"");
    }

    @Test
    void webinarsHaveADashboardOfTheirOwn() {
        Webinar webinar = zoom.webinars()
                .hold(
                        zoom.user(),
                        "Reef",
                        Scenario.lasting(Duration.ofMinutes(10))
                                .with("Gus Visitor")
                                .sharing("Gus Visitor")
                                .recorded());

        JsonNode details = api.read("/metrics/webinars/" + webinar.id() + "?type=past");

        assertThat(details.path("has_screen_share").asBoolean(false)).isTrue();
        assertThat(details.path("has_recording").asBoolean(false)).isTrue();
        assertThat(api.get("/metrics/webinars/" + webinar.id() + "?type=live").statusCode())
                .isEqualTo(404);
        assertThat(api.get("/metrics/meetings/" + webinar.id() + "?type=past").statusCode())
                .isEqualTo(404);
    }
}
