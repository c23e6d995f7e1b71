package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Zoom refuses is said where people look, with what ends it. */
class WordsTest {
    private final Surfer surfer = new Surfer();
    private RunningDemo demo;

    @BeforeEach
    void start(@TempDir Path data) {
        demo = RunningDemo.start(data);
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    @Test
    void aRunThatLacksAScopeDiesOfItByName() {
        demo.zoom().add(demo.zoom().app().withScopes("user:read:user", "meeting:read:meeting"));
        demo.zoom().webhooks().subscribe(demo.zoom().app(), demo.open("/zoom/event"));
        demo.connect(surfer);

        demo.zoom().meetings().end(demo.zoom().meetings().start(demo.zoom().user(), "Planning"));

        await().untilAsserted(() -> assertThat(surfer.get(demo.page("/events")).body())
                .contains(
                        "data-state=\"dead\"",
                        "meeting:update:meeting",
                        "Scopes",
                        "authorise this connection again (4711)"));
    }

    @Test
    void aNumberThatZoomSendsTheBrowserBackWithIsSaidOnTheCallbacksPage() {
        var cid = demo.create(surfer);
        var consent = demo.authorize(surfer, demo.startFlow(surfer, cid));
        var state = consent.getQuery().replaceAll(".*state=([^&]+).*", "$1");

        var page = surfer.get(URI.create(demo.open("/oauth/redirect/zoom") + "?error=4717&state=" + state));

        assertThat(page.statusCode()).isBetween(400, 499);
        assertThat(page.body())
                .contains("4717", "the app is disabled", "administrator")
                .doesNotContain("Exception");
        assertThat(demo.status(surfer, cid)).isEqualTo("init-required");
    }

    @Test
    void aLostGrantIsSaidOnTheConnectionsPageAndInTheAdminApi() {
        var cid = demo.connect(surfer);
        demo.zoom().tokens().revoke(demo.zoom().app(), demo.zoom().user());
        var page = surfer.get(demo.page("/connections/" + cid));
        surfer.postForJson(demo.page("/connections/" + cid + "/test"), "_csrf", Surfer.field(page, "_csrf"));

        assertThat(surfer.get(demo.page("/connections/" + cid)).body())
                .contains("Zoom no longer accepts this authorisation", "re-authorise");
        assertThat(surfer.get(demo.page("/api/connections/" + cid)).body())
                .contains("Zoom no longer accepts this authorisation", "Edit or re-authorise");
    }
}
