package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Zoom, its users and strangers write is shown as text, wherever it is shown. */
class WordsFromOutsideTest {
    private static final String HOSTILE = "</script><img src=x onerror=alert(1)>\"'`${7*7}";
    private static final String TAG = "<img src=x";

    private static RunningDemo demo;

    private final Surfer surfer = new Surfer();

    @BeforeAll
    static void start(@TempDir Path data) {
        demo = RunningDemo.start(data);
        demo.zoom().webhooks().subscribe(demo.zoom().app(), demo.open("/zoom/event"));
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void inAMeetingsTopic() {
        demo.connect(surfer);

        demo.zoom().meetings().end(demo.zoom().meetings().start(demo.zoom().user(), HOSTILE));

        await().untilAsserted(() -> assertThat(surfer.get(demo.page("/events")).body())
                .contains("meeting.ended")
                .doesNotContain(TAG));
        assertThat(eventPages()).contains("&lt;img src").doesNotContain(TAG);
        assertThat(surfer.get(demo.page("/api/events")).headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    }

    private String eventPages() {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(seq -> surfer.get(demo.page("/events/" + seq)).body())
                .collect(Collectors.joining());
    }

    @Test
    void inTheNameOfAnEvent() {
        demo.zoom().webhooks().send("{\"event\":\"<img/src=x/onerror=alert(1)>\",\"payload\":{}}");

        await().untilAsserted(() -> assertThat(surfer.get(demo.page("/events")).body())
                .contains("&lt;img/src")
                .doesNotContain("<img/src"));
    }

    @Test
    void inAConnectionsName() {
        var cid = demo.create(surfer);
        var csrf = Surfer.field(surfer.get(demo.page("/connections/" + cid)), "_csrf");

        surfer.post(demo.page("/connections/" + cid + "/rename"), "_csrf", csrf, "name", HOSTILE);

        for (var path : new String[] {"/connections", "/connections/" + cid, "/zoom?origin=web&cid=" + cid}) {
            assertThat(surfer.get(demo.page(path)).body())
                    .as(path)
                    .contains("&lt;img")
                    .doesNotContain(TAG);
        }
    }

    @Test
    void inTheAddressOfAPage() {
        var hostile = URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8);

        for (var path : new String[] {
            "/oauth/start/zoom?cid=",
            "/oauth/start/zoom?origin=",
            "/oauth/redirect/zoom?code=1&state=",
            "/oauth/redirect/zoom?error=access_denied&error_description=",
            "/oauth/redirect/"
        }) {
            assertThat(surfer.get(demo.open(path + hostile)).body()).as(path).doesNotContain(TAG);
        }
        for (var path :
                new String[] {"/sign-in?next=", "/connections/new/", "/zoom?origin=", "/events/", "/nowhere/"}) {
            assertThat(surfer.get(demo.page(path + hostile)).body()).as(path).doesNotContain(TAG);
        }
    }

    @Test
    void noPageMayBeShownInAFrameOrTakenForAnotherType() {
        for (var page : List.of(
                demo.page("/connections"), demo.page("/api/status"), demo.page("/nowhere"), demo.open("/nowhere"))) {
            var headers = surfer.get(page).headers();

            assertThat(headers.firstValue("X-Frame-Options")).as("%s", page).hasValue("DENY");
            assertThat(headers.firstValue("X-Content-Type-Options"))
                    .as("%s", page)
                    .hasValue("nosniff");
        }
    }

    @Test
    void noPageRunsAScriptThatStandsInIt() {
        assertThat(surfer.get(demo.page("/connections")).headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("script-src 'self' 'unsafe", "unsafe-eval"));
        assertThat(surfer.get(demo.open("/oauth/start/zoom")).headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("default-src 'none'").doesNotContain("script-src"));
    }
}
