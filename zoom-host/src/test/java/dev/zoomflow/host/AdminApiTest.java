package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs are told that ask the admin API something it does not understand: words, in JSON, and nothing is done. */
@SuppressWarnings("NullAway.Init")
class AdminApiTest {
    private static Path data;
    private static RunningDemo demo;

    private final Surfer surfer = new Surfer();

    @BeforeAll
    static void start(@TempDir Path folder) {
        data = folder;
        demo = RunningDemo.start(folder);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/replay?event=1", "/api/explain", "/api/keys/rotate", "/api/backup"})
    void whoSendsNoTokenIsToldWhichOne(String path) {
        var answer = surfer.send(HttpRequest.newBuilder(demo.page(path)).POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).startsWith("{").contains("unauthorized", "as Bearer", "the data folder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "event=x",
                "event=1&event=x",
                "event=x&since=2020-01-01T00:00",
                "since=yesterday",
                "since=%2B1000000000-12-31T23:59:59Z",
                "since=-1000000000-01-01T00:00:00Z",
                "since=2020-01-01T00:00&only=dead",
                "event=1&finished-by=now"
            })
    void aReplayThatIsNotUnderstoodRunsNothing(String query) throws Exception {
        var answer = asked("/api/replay?" + query, "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("nothing_named", "Nothing was done");
    }

    @ParameterizedTest
    @ValueSource(strings = {"connectoin=con_1", "given-up=true", "Connection=con_1"})
    void aReplayWithAWordThatIsUnknownRunsNothingAndSaysTheKnownOnes(String slip) throws Exception {
        var answer = asked("/api/replay?since=2020-01-01T00:00&" + slip, "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("unknown_parameter", slip.substring(0, slip.indexOf('=')), "Nothing was done")
                .contains("connection, event, finished-by, only, since");
    }

    @Test
    void aReplayForAConnectionThatIsNotThereSaysSo() throws Exception {
        var answer = asked("/api/replay?since=2020-01-01T00:00&connection=con_nobody", "");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("unknown_connection", "con_nobody");
    }

    @Test
    void anUnknownConnectionIsCalledThat() throws Exception {
        var answer = asked("/api/explain?connection=con_nobody", "{\"event\":\"meeting.ended\",\"payload\":{}}");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("unknown_connection");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "outcome=bogus | there is no outcome bogus; there are nobody, unhandled, open, done, given-up",
                "before=abc | before=abc is no number of an event",
                "conection=con_1 | known are before, connection, outcome, text, type"
            })
    void aQuestionForEventsThatIsNotUnderstoodIsNotAnsweredWithOthers(String query, String words) {
        var answer = surfer.get(demo.page("/api/events?" + query));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(words);
    }

    @Test
    void moreEventsThanOneAnswerHoldsAreFoundByItsLink() {
        var zoom = demo.zoom();
        zoom.webhooks().subscribe(zoom.app(), demo.open("/zoom/event"));
        for (var i = 0; i <= 50; i++) {
            zoom.webhooks()
                    .send("{\"event\":\"meeting.ended\",\"event_ts\":" + (1_785_368_934_817L + i)
                            + ",\"payload\":{\"account_id\":\"a\",\"object\":{\"id\":1,\"uuid\":\"u" + i
                            + "==\",\"host_id\":\"h\"}}}");
        }
        var first = await().until(
                        () -> surfer.get(demo.page("/api/events")),
                        answer -> answer.headers().firstValue("Link").isPresent());
        var link = first.headers().firstValue("Link").orElseThrow();

        assertThat(link).matches("</api/events\\?before=[0-9]+>; rel=\"next\"");
        var next = surfer.get(demo.page(link.substring(1, link.indexOf('>'))));
        assertThat(next.body()).containsOnlyOnce("\"seq\":");
        assertThat(next.headers().firstValue("Link")).isEmpty();
    }

    @Test
    void everyCallIsOnThePageForOperators() throws Exception {
        var page = Files.readString(Path.of("..", "docs", "operations.md"));
        var calls = new ArrayList<String>();
        for (var room : List.of("PrivateSite", "AdminApi", "WatchPages", "DoctorPages")) {
            var source = Path.of("src", "main", "java", "dev", "zoomflow", "host", "web", "pages", room + ".java");
            Pattern.compile("\"(/api/[^\"]+)\"")
                    .matcher(Files.readString(source))
                    .results()
                    .forEach(found -> calls.add(found.group(1)));
        }

        assertThat(calls)
                .hasSizeGreaterThan(15)
                .allSatisfy(call -> assertThat(page).contains(call));
    }

    private HttpResponse<String> asked(String path, String body) throws Exception {
        var token = Files.readAllLines(data.resolve("running")).get(1);
        return surfer.send(HttpRequest.newBuilder(demo.page(path))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(body)));
    }
}
