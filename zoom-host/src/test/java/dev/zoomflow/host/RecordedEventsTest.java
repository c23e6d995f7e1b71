package dev.zoomflow.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The events of one host, taken out with the simulator's commands and sent to another one. */
class RecordedEventsTest {
    private static final Path SIMULATOR = Path.of("..", "zoom-testkit", "target", "zoom-simulator.jar");
    private static final String TOKEN = "a-token-long-enough-to-be-one";
    private static final Pattern EVENT = Pattern.compile("\\\\\"event\\\\\":\\\\\"([a-z_.]+)\\\\\"");
    private static final Pattern SECRET =
            Pattern.compile("\"(?:download_token|password|recording_play_passcode)\":\"([^\"]+)\"");

    @TempDir
    Path folder;

    private record Ended(int code, String printed) {}

    @Test
    void areRecordedWithoutSecretsAndReplayedSignedAnew() throws Exception {
        List<String> received;
        try (var first = RunningDemo.start(folder.resolve("first"), Map.of("ADMIN_TOKEN", TOKEN))) {
            received = talk(first);
            Files.writeString(folder.resolve("token"), TOKEN + "\n");
            var from = first.local("/").toString();

            assertThat(run("record", "--from", from, "--out", at("no.jsonl")))
                    .isEqualTo(new Ended(
                            1,
                            from
                                    + "api/deliveries?after=0 answered 401; --token-file names a file with the host's"
                                    + " admin token"));
            assertThat(run("record", "--from", from, "--out", at("events.jsonl"), "--token-file", at("token"))
                            .code())
                    .isZero();
        }
        assertThat(run("redact", "--in", at("events.jsonl"), "--out", at("again.jsonl"))
                        .code())
                .isZero();
        assertThat(Files.readString(folder.resolve("again.jsonl"))).doesNotContain("Harbour plans", "Ada Visitor");

        try (var second = RunningDemo.start(folder.resolve("second"))) {
            var secret = second.zoom().app().secretToken();
            var to = second.open("/zoom/event").toString();

            assertThat(run("replay", "--in", at("again.jsonl"), "--to", to, "--secret-token", "wrong", "--speed", "max")
                            .code())
                    .isEqualTo(1);
            assertThat(run("replay", "--in", at("again.jsonl"), "--to", to, "--secret-token", secret, "--speed", "max"))
                    .isEqualTo(new Ended(0, received.size() + " events delivered, 0 refused or unanswered"));
            await().untilAsserted(() -> assertThat(events(export(second, 0))).containsExactlyElementsOf(received));
        }
    }

    /** A meeting with all that Zoom tells of it; the names of the events that the host has then. */
    private List<String> talk(RunningDemo demo) {
        var zoom = demo.zoom();
        zoom.webhooks().subscribe(zoom.app(), demo.open("/zoom/event"));
        var meeting = zoom.meetings().start(zoom.user(), "Harbour plans");
        zoom.meetings().join(meeting, "Ada Visitor");
        zoom.meetings().end(meeting);
        zoom.meetings().finishRecording(meeting);
        zoom.webhooks().settle();
        var sent = zoom.webhooks().sent();
        await().untilAsserted(() -> assertThat(export(demo, 0).lines()).hasSameSizeAs(sent));

        var all = export(demo, 0);
        assertThat(events(all)).contains("meeting.ended", "recording.completed");
        assertThat(secrets(sent))
                .isNotEmpty()
                .allSatisfy(secret -> assertThat(all).doesNotContain(secret));
        assertThat(export(demo, sequence(all.lines().findFirst().orElseThrow())).lines())
                .containsExactlyElementsOf(all.lines().skip(1).toList());
        return events(all);
    }

    private static long sequence(String line) {
        return Long.parseLong(line.replaceFirst(".*\"seq\":(\\d+).*", "$1"));
    }

    private static List<String> secrets(List<String> sent) {
        return SECRET.matcher(String.join("\n", sent))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<String> events(String export) {
        return EVENT.matcher(export).results().map(found -> found.group(1)).toList();
    }

    private static String export(RunningDemo demo, long after) {
        var answer = new Surfer()
                .send(HttpRequest.newBuilder(demo.local("/api/deliveries?after=" + after))
                        .header("Authorization", "Bearer " + TOKEN));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private String at(String file) {
        return folder.resolve(file).toString();
    }

    private static Ended run(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", SIMULATOR.toString()));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), printed.strip());
    }
}
