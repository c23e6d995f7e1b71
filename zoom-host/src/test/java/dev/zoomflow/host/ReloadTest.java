package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.testkit.Subscription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings that change while the host runs. */
class ReloadTest {
    @TempDir
    Path data;

    private final Surfer surfer = new Surfer();

    @Test
    void aNewClientSecretIsTakenUnderTrafficAndNoDeliveryIsLost() throws InterruptedException {
        try (var running = start()) {
            var demo = running.demo;
            demo.connect(surfer);
            subscribe(demo);
            var over = new AtomicBoolean();
            var traffic = new Thread(() -> {
                while (!over.get()) {
                    meet(demo);
                }
            });
            traffic.start();
            try {
                demo.zoom().add(demo.zoom().app().withClientSecret("another-secret-0001"));
                running.set("ZOOM_CLIENT_SECRET", "another-secret-0001");
                awaitChange(demo, "ZOOM_CLIENT_SECRET");

                var second = demo.connect(surfer);

                assertThat(demo.status(surfer, second)).isEqualTo("ok");
            } finally {
                over.set(true);
                traffic.join();
            }
            Arrivals.allCame(demo, surfer);
        }
    }

    @Test
    void aNewSecretTokenInAFileIsTakenWithoutARestart() throws IOException {
        var file = data.resolve("secret-token");
        try (var running = start()) {
            var demo = running.demo;
            Files.writeString(file, demo.zoom().app().secretToken());
            running.set("ZOOM_SECRET_TOKEN", "", "ZOOM_SECRET_TOKEN_FILE", file.toString());
            assertThat(running.command("reload").out()).contains("Nothing has changed");
            var endpoint = subscribe(demo);

            var changed = demo.zoom().webhooks().regenerateSecret(demo.zoom().app());
            Files.writeString(file, changed.secretToken() + "\n");
            awaitChange(demo, "ZOOM_SECRET_TOKEN");
            meet(demo);

            assertThat(demo.zoom().webhooks().validate(endpoint).passed()).isTrue();
            Arrivals.allCame(demo, surfer);
        }
    }

    @Test
    void wrongSettingsAreRefusedByNameAllAtOnceAndThoseBeforeStayInForce() {
        try (var running = start()) {
            var demo = running.demo;
            subscribe(demo);

            running.set("ZOOM_SECRET_TOKEN", "another-token-0001", "ZOOM_CLIENTID", "x", "SESSION_LIFETIME", "soon");
            var refused = running.command("reload");
            meet(demo);

            assertThat(refused.status()).isEqualTo(2);
            assertThat(refused.err())
                    .contains("config.yaml:", "ZOOM_CLIENTID: unknown key", "SESSION_LIFETIME")
                    .doesNotContain("another-token");
            assertThat(surfer.get(demo.page("/connections")).body())
                    .contains("The changed configuration is not in use", "ZOOM_CLIENTID");
            Arrivals.allCame(demo, surfer);

            running.set("ZOOM_CLIENTID", "", "SESSION_LIFETIME", "3 h");
            assertThat(running.command("reload").out())
                    .contains("ZOOM_SECRET_TOKEN is in use", "SESSION_LIFETIME is in use");
            assertThat(surfer.get(demo.page("/connections")).body()).doesNotContain("is not in use");
        }
    }

    @Test
    void whatCannotChangeWhileTheHostRunsIsNamed() {
        try (var running = start()) {
            running.set(
                    "DATABASE_URL",
                    "postgresql://elsewhere/zoomflow",
                    "RETENTION_AGE",
                    "3 d",
                    "ADMIN_TOKEN",
                    "0123456789abcdef");

            var said = running.command("reload");

            assertThat(said.out())
                    .contains(
                            "ADMIN_TOKEN is in use",
                            "DATABASE_URL takes effect at the next start",
                            "RETENTION_AGE takes effect at the next start");
            assertThat(surfer.get(running.demo.page("/connections")).statusCode())
                    .isEqualTo(303);
        }
    }

    @Test
    void aConnectionThatAWrongClientSecretStoppedWorksAgainByItself() {
        try (var running = start()) {
            var demo = running.demo;
            var cid = demo.connect(surfer);
            demo.zoom().add(demo.zoom().app().withClientSecret("another-secret-0001"));
            demo.zoom().tokens().expireAccess();
            var page = surfer.get(demo.page("/connections/" + cid));
            surfer.postForJson(demo.page("/connections/" + cid + "/test"), "_csrf", Surfer.field(page, "_csrf"));
            assertThat(demo.status(surfer, cid)).isEqualTo("configuration");
            assertThat(surfer.get(demo.page("/api/connections/" + cid)).body())
                    .as("the settings are named, the grant is untouched")
                    .contains(
                            "\"settings\":[\"ZOOM_CLIENT_ID\",\"ZOOM_CLIENT_SECRET\"]",
                            "App Credentials",
                            "the operator",
                            "\"user\":\"" + demo.zoom().user().id() + "\"");

            running.set("ZOOM_CLIENT_SECRET", "another-secret-0001");

            await().until(() -> demo.status(surfer, cid).equals("ok"));
        }
    }

    @Test
    void withoutARunningHostThereIsNothingToReload() {
        start().close();
        assertThat(Said.by("reload", "--data", data.toString()).err()).contains("No host runs on");
    }

    private ConfiguredDemo start() {
        return ConfiguredDemo.start(data, PatientZoom.start());
    }

    private static Subscription subscribe(RunningDemo demo) {
        return demo.zoom().webhooks().subscribe(demo.zoom().app(), demo.open("/zoom/event"));
    }

    private static void meet(RunningDemo demo) {
        var meeting = demo.zoom().meetings().start(demo.zoom().user(), "Planning");
        demo.zoom().meetings().end(meeting);
        demo.zoom().webhooks().settle();
    }

    private void awaitChange(RunningDemo demo, String key) {
        await().untilAsserted(
                        () -> assertThat(surfer.get(demo.page("/api/audit")).body())
                                .contains("setting changed", key)
                                .doesNotContain("another-secret"));
    }
}
