package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventPagesTest {
    private static final Pattern ENDED = Pattern.compile("\"seq\":(\\d+),\"name\":\"meeting.ended\"");
    private static final Pattern RUN = Pattern.compile("id=\"run-(\\d+)\"");

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
            assertThat(page(demo, "/api/events?text=THE+HARVEST&connection=" + cid + "&type=meeting.ended"))
                    .contains("\"name\":\"meeting.ended\"")
                    .doesNotContain("\"name\":\"meeting.started\"");
            assertThat(page(demo, "/api/events?outcome=given-up")).isEqualTo("[]");
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

        var shown = Surfer.field(still, "finished-by");

        assertThat(ticked(demo, csrf, shown, seq)).contains("1 finished runs were queued");
        assertThat(surfer.post(demo.page("/events/replay"), "_csrf", csrf, "since", "yesterday")
                        .statusCode())
                .isEqualTo(422);
        await().untilAsserted(
                        () -> assertThat(page(demo, "/events/" + seq)).contains("data-state=\"done\"", "(attempt 2)"));
        pressedAgain(demo, csrf, shown, seq);
        var said = Said.by("replay", "--since", "2020-01-01T00:00", "--data", data.toString());
        assertThat(said.out()).as(said.err()).contains("Queued once more: 1 run");
        await().untilAsserted(
                        () -> assertThat(page(demo, "/events/" + seq)).contains("(attempt 3)", "data-state=\"done\""));
        var several = Said.by("replay", seq, "1", "--given-up", "--data", data.toString());
        assertThat(several.out()).as(several.err()).contains("Nothing was queued");
        assertThat(Said.by("replay", "--data", data.toString()).err()).contains("EVENT_ID", "--since");
    }

    private String ticked(RunningDemo demo, String csrf, String shown, String seq) {
        return surfer.post(demo.page("/events/replay"), "_csrf", csrf, "event", seq, "finished-by", shown)
                .body();
    }

    /** On pages that show what was before. */
    private void pressedAgain(RunningDemo demo, String csrf, String shown, String seq) {
        assertThat(ticked(demo, csrf, shown, seq)).contains("Nothing was queued");
        var run = RUN.matcher(page(demo, "/events/" + seq));
        assertThat(run.find()).isTrue();
        var again = surfer.post(
                demo.page("/runs/" + run.group(1) + "/replay"), "_csrf", csrf, "event", seq, "attempt", "1");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("It has run since you looked", "/events/" + seq);
        assertThat(page(demo, "/events/" + seq)).contains("name=\"attempt\" value=\"2\"", "(attempt 2)");
    }

    private String page(RunningDemo demo, String path) {
        return surfer.get(demo.page(path)).body();
    }
}
