package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwitchedOffHandlerTest {
    private static final Pattern DONE = Pattern.compile("data-state=\"done\" id=\"run-(\\d+)\"");
    private static final Pattern EVENT = Pattern.compile("\"seq\":(\\d+),\"name\":\"meeting.ended\"");
    private static final String HANDLER = "thank-the-host:dev.zoomflow.example.thanks.ThankTheHost";

    @TempDir
    Path data;

    private final Surfer surfer = new Surfer();

    @Test
    void whatIsToRunWaitsVisiblyUntilItsHandlerIsSwitchedOn() {
        try (var demo = RunningDemo.start(data)) {
            demo.zoom().webhooks().subscribe(demo.zoom().app(), demo.open("/zoom/event"));
            var cid = demo.connect(surfer);
            demo.zoom().meetings().end(demo.zoom().meetings().start(demo.zoom().user(), "Planning"));
            await().until(() -> DONE.matcher(page(demo, "/events")).find());
            var run = first(DONE, page(demo, "/events"));
            var event = "/events/" + first(EVENT, page(demo, "/api/events"));

            flip(demo, cid, "false");
            post(demo, "/runs/" + run + "/replay", "attempt", "1");

            await().untilAsserted(() -> assertThat(page(demo, event))
                    .contains("data-state=\"parked\"", "is switched off for this connection"));
            assertThat(page(demo, "/connections/" + cid)).contains("1 run waits until it is switched on");
            assertThat(page(demo, event + "/explain")).contains("is switched off for this connection");

            flip(demo, cid, "true");

            await().untilAsserted(() -> assertThat(page(demo, event)).contains("data-state=\"done\"", "(attempt 2)"));
            assertThat(page(demo, "/connections/" + cid)).doesNotContain("until it is switched on");
        }
    }

    private void flip(RunningDemo demo, String cid, String on) {
        post(demo, "/connections/" + cid + "/handlers", "handler", HANDLER, "on", on);
    }

    private void post(RunningDemo demo, String path, String... fields) {
        var all = new String[fields.length + 2];
        all[0] = "_csrf";
        all[1] = Surfer.field(surfer.get(demo.page("/explain")), "_csrf");
        System.arraycopy(fields, 0, all, 2, fields.length);
        assertThat(surfer.post(demo.page(path), all).statusCode()).isEqualTo(303);
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().orElseThrow().group(1);
    }

    private String page(RunningDemo demo, String path) {
        return surfer.get(demo.page(path)).body();
    }
}
