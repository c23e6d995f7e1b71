package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventPagesTest {
    private static final Pattern ENDED = Pattern.compile("\"seq\":(\\d+),\"name\":\"meeting.ended\"");

    @TempDir
    Path data;

    private final Surfer surfer = new Surfer();

    @Test
    void eventsAreFoundShownCountedAndReplayed() {
        try (var demo = RunningDemo.start(data)) {
            demo.zoom().webhooks().subscribe(demo.zoom().app(), demo.open("/zoom/event"));
            var cid = demo.connect(surfer);
            demo.zoom().meetings().end(demo.zoom().meetings().start(demo.zoom().user(), "Planning the harvest"));
            await().untilAsserted(() -> assertThat(page(demo, "/events?type=meeting.ended&outcome=done"))
                    .contains("data-type=\"meeting.ended\""));

            assertThat(page(demo, "/events?type=meeting.started"))
                    .contains("data-type=\"meeting.started\"")
                    .doesNotContain("data-type=\"meeting.ended\"");
            assertThat(page(demo, "/events?text=THE+HARVEST&connection=" + cid))
                    .contains("data-type=\"meeting.ended\"", "data-type=\"meeting.started\"");
            assertThat(page(demo, "/events?outcome=given-up")).contains("There is no such event");
            assertThat(page(demo, "/events")).contains("data-test=\"chart\"", "class=\"all\"", "data-test=\"live\"");
            assertThat(page(demo, "/events/chart?span=hour")).contains("in the last hour");

            var seq = ENDED.matcher(page(demo, "/api/events"))
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1);
            assertThat(page(demo, "/events/" + seq))
                    .contains("Planning the harvest", "x-zm-request-timestamp", "POST /zoom/event")
                    .containsPattern("x-zm-signature(&#34;|&quot;|\"|\\s|:|\\[)+\\(hidden\\)");
            replay(demo, seq);
        }
    }

    private void replay(RunningDemo demo, String seq) {
        var still = surfer.get(demo.page("/events?select=1"));
        assertThat(still.body())
                .contains("type=\"checkbox\"", "data-test=\"replay-since\"")
                .doesNotContain("data-test=\"live\"");
        var csrf = Surfer.field(still, "_csrf");

        assertThat(surfer.post(demo.page("/events/replay"), "_csrf", csrf, "event", seq)
                        .body())
                .contains("1 finished runs were queued");
        assertThat(surfer.post(demo.page("/events/replay"), "_csrf", csrf, "since", "yesterday")
                        .statusCode())
                .isEqualTo(422);
        await().untilAsserted(
                        () -> assertThat(page(demo, "/events/" + seq)).contains("data-state=\"done\"", "(attempt 2)"));
        var said = Said.by("replay", "--since", "2020-01-01T00:00", "--data", data.toString());
        assertThat(said.out()).as(said.err()).contains("Queued once more: 1 run");
    }

    private String page(RunningDemo demo, String path) {
        return surfer.get(demo.page(path)).body();
    }
}
