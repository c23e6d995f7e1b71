package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AiCompanionTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);
    private final Told told = new Told(zoom);
    private final Meeting meeting = zoom.meetings().start(zoom.user(), "Tide tables");

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows("live.ai-companion")
    void theApiStartsAndStopsEitherTaskAndEventsTellWhich() {
        must("start", "{\"ai_companion_mode\":\"questions\"}");
        must("start", "{}");
        must("stop", "{\"ai_companion_mode\":\"summary\"}");
        must("stop", "{}");

        assertThat(tellings())
                .containsExactly(
                        "started {\"questions\":true,\"summary\":false}",
                        "started {\"questions\":false,\"summary\":true}",
                        "stopped {\"questions\":false,\"summary\":true}",
                        "stopped {\"questions\":true,\"summary\":false}");
        JsonNode object = told.object("meeting.ai_companion_started");
        assertThat(object.path("meeting_uuid").asString("")).isEqualTo(meeting.uuid());
        assertThat(object.path("meeting_number").asLong(0)).isEqualTo(meeting.id());
        assertThat(object.path("host_id").asString("")).isEqualTo(zoom.user().id());
    }

    @Test
    @Shows("live.ai-companion")
    void whatItMadeIsDeletedWhenAllOfItStopsAndNotTwice() {
        must("start", "{\"ai_companion_mode\":\"all\"}");
        must("stop", "{\"ai_companion_mode\":\"questions\",\"delete_meeting_assets\":true}");
        must("stop", "{\"ai_companion_mode\":\"all\",\"delete_meeting_assets\":true}");
        must("stop", "{\"ai_companion_mode\":\"all\",\"delete_meeting_assets\":true}");

        assertThat(tellings())
                .containsExactly(
                        "started {\"questions\":true,\"summary\":true}",
                        "stopped {\"questions\":true,\"summary\":false}",
                        "stopped {\"questions\":false,\"summary\":true}",
                        "assets_deleted {\"deleted_assets\":[\"transcripts\",\"summaries\"]}");
    }

    @Test
    @Shows("live.ai-companion-rest")
    void whereItIsDisabledItStopsAndDoesNotStartAgainBeforeTheNextSession() {
        must("start", "{}");
        must("disable", "{}");
        must("start", "{}");
        assertThat(tellings()).hasSize(2).last().asString().startsWith("stopped");

        zoom.meetings().end(meeting);
        zoom.meetings().start(meeting);
        must("start", "{}");

        assertThat(tellings()).hasSize(3).last().asString().startsWith("started");
    }

    @Test
    void anUnknownModeIsRefused() {
        assertThat(control("start", "{\"ai_companion_mode\":\"songs\"}"))
                .isEqualTo("400 {\"code\":300,\"message\":\"Validation Failed.\",\"errors\":[{\"field\":"
                        + "\"params.ai_companion_mode\",\"message\":\"Invalid field.\"}]}");
    }

    private void must(String action, String params) {
        assertThat(control(action, params)).isEqualTo("202 ");
    }

    private String control(String action, String params) {
        var answer = api.patch(
                "/live_meetings/" + meeting.id() + "/events",
                "{\"method\":\"ai_companion." + action + "\",\"params\":" + params + "}");
        return answer.statusCode() + " " + answer.body();
    }

    /** What was told of it: the end of the event's name, and what it says. */
    private List<String> tellings() {
        String prefix = "meeting.ai_companion_";
        return told.all().stream()
                .filter(message -> message.path("event").asString("").startsWith(prefix))
                .map(message -> message.path("event").asString("").substring(prefix.length()) + " "
                        + message.at("/payload/object/ai_companion"))
                .toList();
    }
}
