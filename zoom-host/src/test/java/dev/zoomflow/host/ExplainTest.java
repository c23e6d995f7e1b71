package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {
    private static final Pattern ENDED = Pattern.compile("\"seq\":(\\d+),\"name\":\"meeting.ended\"");

    @TempDir
    Path data;

    private final Surfer surfer = new Surfer();

    private static String body(String user, String account) {
        return "{\"event\":\"meeting.ended\",\"event_ts\":1785368934817,\"payload\":{\"account_id\":\"" + account
                + "\",\"object\":{\"id\":1,\"uuid\":\"u==\",\"host_id\":\"" + user
                + "\",\"topic\":\"a secret plan\"}}}";
    }

    private Said explain(String... more) {
        var all = new ArrayList<>(List.of("explain"));
        all.addAll(List.of(more));
        all.addAll(List.of("--data", data.toString()));
        return Said.by(all.toArray(String[]::new));
    }

    @Test
    void aStoredEventSaysWhoGotItAndWhyTheOthersDidNot() {
        try (var demo = RunningDemo.start(data)) {
            demo.zoom().webhooks().subscribe(demo.zoom().app(), demo.open("/zoom/event"));
            var cid = demo.connect(surfer);
            var draft = demo.create(surfer);
            demo.zoom().meetings().end(demo.zoom().meetings().start(demo.zoom().user(), "Planning"));
            await().until(() -> ENDED.matcher(events(demo)).find());
            var seq = ENDED.matcher(events(demo))
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1);

            var page = surfer.get(demo.page("/events/" + seq + "/explain")).body();
            var json = surfer.get(demo.page("/api/events/" + seq + "/explain")).body();
            var said = explain(seq);
            var one = explain(seq, "--connection", draft);

            assertThat(page)
                    .contains("data-connection=\"" + cid + "\"", "it names this connection's user")
                    .contains("data-why=\"NOT_CONNECTED\"", "stored");
            assertThat(json).contains("\"why\":\"OWNER\"", "\"NOT_CONNECTED\":1");
            assertThat(said.status()).isZero();
            assertThat(said.out())
                    .contains("meeting.ended", cid, "it names this connection's user", draft, "not connected yet");
            assertThat(one.out()).contains(draft).doesNotContain(cid);
            assertThat(explain("999").err()).contains("there is no such event");
            assertThat(explain(seq, "--connection", "con_nobody").status()).isEqualTo(2);
            assertThat(explain(seq, "--connection", "con_nobody").err()).contains("no such connection");
        }
    }

    private String events(RunningDemo demo) {
        return surfer.get(demo.page("/api/events")).body();
    }

    @Test
    void aPastedEventIsNeitherBelievedNorStored() throws IOException {
        try (var demo = RunningDemo.start(data)) {
            var cid = demo.connect(surfer);
            var mine = demo.zoom().user();
            var file = data.resolve("pasted.json");
            Files.writeString(file, body(mine.id(), mine.accountId()));

            var unsigned = explain("--file", file.toString());
            Files.writeString(
                    file, "x-zm-signature: v0=00\nx-zm-request-timestamp: 1\n\n" + body("somebody", mine.accountId()));
            var forged = explain("--file", file.toString());

            assertThat(unsigned.out()).contains("unsigned", "would get it", cid + " My Zoom: it names this");
            assertThat(forged.out()).contains("would be refused", cid + " My Zoom: it belongs to other users");
            assertThat(unsigned.out() + forged.out()).doesNotContain("a secret plan");
            assertThat(events(demo)).isEqualTo("[]");
        }
    }

    @Test
    void thePageExplainsWhatIsPastedThere() {
        try (var demo = RunningDemo.start(data)) {
            demo.connect(surfer);
            var csrf = Surfer.field(surfer.get(demo.page("/explain")), "_csrf");
            var user = demo.zoom().user();

            var answer =
                    surfer.post(demo.page("/explain"), "_csrf", csrf, "delivery", body(user.id(), user.accountId()));
            var garbage = surfer.post(demo.page("/explain"), "_csrf", csrf, "delivery", "garbage");

            assertThat(answer.body()).contains("data-test=\"got\"", "unsigned");
            assertThat(garbage.statusCode()).isEqualTo(422);
            assertThat(garbage.body()).contains("paste the body of a delivery");
            assertThat(surfer.post(demo.page("/explain"), "delivery", "{}").statusCode())
                    .isEqualTo(403);
        }
    }
}
