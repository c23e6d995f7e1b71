package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JourneyTest {
    @TempDir
    Path data;

    private final Surfer surfer = new Surfer();

    @Test
    void aPersonConnectsAndSeesWhoseAccountItIs() {
        try (var demo = RunningDemo.start(data)) {
            assertThat(surfer.get(demo.page("/connections/new")).body()).contains("data-test=\"type-zoom\"");
            var cid = demo.create(surfer);
            assertThat(surfer.get(demo.page("/zoom?origin=web&cid=" + cid)).body())
                    .contains("Default OAuth 2.0 app", "Start OAuth Flow");

            var back = demo.zoom()
                    .consent(
                            demo.authorize(surfer, demo.startFlow(surfer, cid)),
                            demo.zoom().user());
            var last = Surfer.location(surfer.get(back));

            assertThat(last).isEqualTo(demo.page("/connections/" + cid + "/success"));
            assertThat(surfer.get(last).body())
                    .contains(
                            demo.zoom().user().displayName(),
                            demo.zoom().user().accountId(),
                            "Thank the host",
                            "aria-checked=\"true\"");
        }
    }

    @Test
    void aMeetingsEndRunsTheHandlerWhichCallsZoom() {
        try (var demo = RunningDemo.start(data)) {
            demo.zoom().webhooks().subscribe(demo.zoom().app(), demo.open("/zoom/event"));
            demo.connect(surfer);

            var meeting = demo.zoom().meetings().start(demo.zoom().user(), "Planning");
            demo.zoom().meetings().end(meeting);

            await().untilAsserted(() -> assertThat(
                            surfer.get(demo.page("/events")).body())
                    .contains("data-type=\"meeting.ended\"", "data-state=\"done\"", "names this connection"));
            assertThat(demo.zoom().requests())
                    .anyMatch(request -> request.toString().contains("PATCH"));
        }
    }

    @Test
    void everythingSurvivesARestart() {
        String cid;
        try (var demo = RunningDemo.start(data)) {
            cid = demo.connect(surfer);
        }
        try (var again = RunningDemo.start(data)) {
            assertThat(again.status(surfer, cid)).isEqualTo("ok");
            var page = surfer.get(again.page("/connections/" + cid));
            var test = surfer.postForJson(
                    again.page("/connections/" + cid + "/test"), "_csrf", Surfer.field(page, "_csrf"));
            assertThat(test.body()).contains("\"code\":");
        }
    }

    @Test
    void aConnectionIsRenamedSwitchedAndDeleted() {
        try (var demo = RunningDemo.start(data)) {
            var cid = demo.connect(surfer);
            var path = "/connections/" + cid;
            var page = surfer.get(demo.page(path));
            var csrf = Surfer.field(page, "_csrf");

            surfer.post(demo.page(path + "/rename"), "_csrf", csrf, "name", "Ours <now>");
            surfer.post(
                    demo.page(path + "/handlers"),
                    "_csrf",
                    csrf,
                    "handler",
                    Surfer.field(page, "handler"),
                    "on",
                    "false");
            assertThat(surfer.get(demo.page(path)).body()).contains("Ours &lt;now>", "aria-checked=\"false\"");

            assertThat(surfer.post(demo.page(path + "/delete"), "_csrf", csrf).statusCode())
                    .isEqualTo(303);
            assertThat(surfer.get(demo.page(path)).statusCode()).isEqualTo(404);
            assertThat(demo.zoom().requests())
                    .anyMatch(request -> request.toString().contains("/oauth/revoke"));
        }
    }

    @Test
    void reAuthorisingKeepsTheConnectionsId() {
        try (var demo = RunningDemo.start(data)) {
            var cid = demo.connect(surfer);
            var other = demo.zoom().users().get(1);

            var back = demo.zoom().consent(demo.authorize(surfer, demo.startFlow(surfer, cid)), other);
            Surfer.location(surfer.get(back));

            assertThat(surfer.get(demo.page("/connections/" + cid)).body()).contains(other.displayName());
        }
    }
}
