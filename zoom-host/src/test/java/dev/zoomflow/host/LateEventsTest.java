package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.handler.EventContext;
import dev.zoomflow.api.handler.EventHandler;
import dev.zoomflow.api.handler.EventType;
import dev.zoomflow.host.command.DemoZoom;
import dev.zoomflow.host.plugin.PluginJar;
import dev.zoomflow.testkit.Disturbance;
import dev.zoomflow.testkit.ZoomSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LateEventsTest {
    private final List<String> seen = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    /** Notes what comes, and whether it is late. */
    private record Notes(List<String> seen) implements EventHandler<Event> {
        @Override
        public EventType<Event> type() {
            return EventType.matching("zoom", "meeting.participant_*");
        }

        @Override
        public void handle(Event event, EventContext context) {
            seen.add(event.type() + (context.late() ? " (late)" : ""));
        }
    }

    @BeforeEach
    void lend() {
        System.getProperties().put(LentHandler.KEY, new Notes(seen));
    }

    @AfterEach
    void takeBack() {
        System.getProperties().remove(LentHandler.KEY);
    }

    @Test
    void aParticipantLeftThatArrivesAfterTheRejoiningIsMarkedLate() throws IOException {
        var plugins = folder.resolve("plugins");
        PluginJar.of("notes").bundledExtension(LentHandler.class).writeTo(plugins, "notes.jar");
        Files.copy(RunningDemo.ZOOM_JAR, plugins.resolve("zoom-plugin.jar"));
        try (var zoom = PatientZoom.start()) {
            var demo = RunningDemo.visit(zoom, folder.resolve("data"), plugins, DemoZoom.environment(zoom));
            try {
                demo.connect(new Surfer());
                zoom.webhooks().subscribe(zoom.app(), demo.open("/zoom/event"));
                zoom.webhooks().next("meeting.participant_left", Disturbance.late(Duration.ofMinutes(5)));

                send(zoom, "joined", 1);
                send(zoom, "left", 2);
                send(zoom, "joined", 3);
                await().untilAsserted(() -> assertThat(seen).hasSize(2));
                zoom.clock().advance(Duration.ofMinutes(5));
                await().untilAsserted(() -> assertThat(seen).hasSize(3));

                assertThat(seen)
                        .containsExactly(
                                "meeting.participant_joined",
                                "meeting.participant_joined",
                                "meeting.participant_left (late)");
            } finally {
                demo.leave();
            }
        }
    }

    private static void send(ZoomSimulator zoom, String what, int minute) {
        var user = zoom.user();
        var time = "2026-01-01T10:0" + minute + ":00Z";
        zoom.webhooks().send("""
                {"event":"meeting.participant_%s","event_ts":%d,"payload":{"account_id":"%s","object":{"id":"85001",
                "uuid":"standup==","host_id":"%s","topic":"Standup","type":2,"start_time":"2026-01-01T10:00:00Z",
                "timezone":"UTC","duration":60,"participant":{"user_id":"1","user_name":"Ann","id":"",
                "%s_time":"%s","email":""}}}}""".formatted(
                        what,
                        Instant.parse(time).toEpochMilli(),
                        user.accountId(),
                        user.id(),
                        what.equals("left") ? "leave" : "join",
                        time));
    }
}
