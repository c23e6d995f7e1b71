package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.host.command.DemoZoom;
import dev.zoomflow.host.store.TestPostgres;
import dev.zoomflow.testkit.ZoomSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A handler that is switched on and not loaded where its events come in; nothing of it is lost. */
class MissingHandlerTest {
    private static final String JAR = "thank-the-host-0.1.0.jar";
    private static final String HANDLER = "thank-the-host:dev.zoomflow.example.thanks.ThankTheHost";
    private static final Pattern SEQ = Pattern.compile("\"seq\":(\\d+),\"name\":\"(meeting\\.[a-z]+)\"");

    @TempDir
    private Path folder;

    private final Surfer surfer = new Surfer();
    private final ZoomSimulator zoom = PatientZoom.start();
    private final Map<String, String> environment = new HashMap<>(DemoZoom.environment(zoom));

    @BeforeEach
    void putJars() throws IOException {
        Files.createDirectories(folder.resolve("with"));
        Files.createDirectories(folder.resolve("without"));
        environment.put("ZOOMFLOW_KEY_FILE", folder.resolve("key").toString());
        Files.copy(RunningDemo.ZOOM_JAR, folder.resolve("with/zoom.jar"));
        Files.copy(RunningDemo.ZOOM_JAR, folder.resolve("without/zoom.jar"));
        Files.copy(RunningDemo.PLUGINS.resolve(JAR), folder.resolve("with").resolve(JAR));
    }

    @AfterEach
    void close() {
        zoom.close();
    }

    private RunningDemo host(String data, String plugins) {
        return RunningDemo.visit(zoom, folder.resolve(data), folder.resolve(plugins), environment);
    }

    private String connect() {
        var demo = host("a", "with");
        try {
            return demo.connect(surfer);
        } finally {
            demo.leave();
        }
    }

    private void meet(RunningDemo demo) {
        zoom.webhooks().subscribe(zoom.app(), demo.open("/zoom/event"));
        zoom.meetings().end(zoom.meetings().start(zoom.user(), "Planning"));
        await().until(() -> event(demo, "meeting.started").isPresent()
                && event(demo, "meeting.ended").isPresent());
    }

    private Optional<String> event(RunningDemo demo, String name) {
        return SEQ.matcher(page(demo, "/api/events"))
                .results()
                .filter(found -> found.group(2).equals(name))
                .map(found -> "/events/" + found.group(1))
                .findFirst();
    }

    private String page(RunningDemo demo, String path) {
        return surfer.get(demo.page(path)).body();
    }

    @Test
    void whatCameWithoutItsJarWaitsVisiblyAndIsHandledWhenTheJarIsThere() throws IOException {
        var cid = connect();
        var demo = host("a", "without");
        try {
            meet(demo);
            var ended = event(demo, "meeting.ended").orElseThrow();
            var started = event(demo, "meeting.started").orElseThrow();
            await().untilAsserted(() -> assertThat(page(demo, ended))
                    .contains("data-state=\"queued\"", "is not loaded: put its jar back", "or switch it off"));
            assertThat(page(demo, ended + "/explain")).contains("queued: handler", "is not loaded");
            assertThat(page(demo, "/connections/" + cid)).contains("not loaded: all events", "runs wait for it");

            Files.copy(
                    RunningDemo.PLUGINS.resolve(JAR), folder.resolve("without").resolve(JAR));

            await().untilAsserted(() -> assertThat(page(demo, ended)).contains("data-state=\"done\""));
            await().untilAsserted(() -> assertThat(page(demo, started))
                    .contains("data-state=\"done\"", "nothing to do", "does not handle meeting.started"));
            assertThat(page(demo, ended)).doesNotContain("nothing to do");
            assertThat(page(demo, "/connections/" + cid)).doesNotContain("not loaded");
        } finally {
            demo.leave();
        }
    }

    @Test
    void whatIsSwitchedOffWithoutItsJarGetsNoMoreRuns() {
        var cid = connect();
        var demo = host("a", "without");
        try {
            var csrf = Surfer.field(surfer.get(demo.page("/connections/" + cid)), "_csrf");
            var flip = demo.page("/connections/" + cid + "/handlers");
            assertThat(surfer.post(flip, "_csrf", csrf, "handler", "no:Such", "on", "true")
                            .statusCode())
                    .isEqualTo(404);
            Surfer.location(surfer.post(flip, "_csrf", csrf, "handler", HANDLER, "on", "false"));

            meet(demo);

            assertThat(page(demo, event(demo, "meeting.ended").orElseThrow())).doesNotContain("data-state=");
            assertThat(page(demo, "/connections/" + cid)).doesNotContain("not loaded");
        } finally {
            demo.leave();
        }
    }

    @Test
    void whatAHostWithoutTheJarDerivesIsHandledByAnotherThatHasIt() {
        environment.putAll(TestPostgres.environment(folder));
        connect();
        var without = host("b", "without");
        try {
            meet(without);
            var ended = event(without, "meeting.ended").orElseThrow();
            assertThat(page(without, ended)).contains("data-state=\"queued\"");

            var with = host("a", "with");
            try {
                await().untilAsserted(() -> assertThat(page(without, ended)).contains("data-state=\"done\""));
            } finally {
                with.leave();
            }
        } finally {
            without.leave();
        }
    }
}
