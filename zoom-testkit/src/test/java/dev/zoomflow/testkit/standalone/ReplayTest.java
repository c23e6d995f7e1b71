package dev.zoomflow.testkit.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
    private static final String STORED = """
            {"seq":%d,"received_at":"2026-05-04T09:00:0%dZ","body":"{\\"event\\":\\"meeting.ended\\",\\"event_ts\\":%d,\
            \\"payload\\":{\\"account_id\\":\\"q9Xa7TzPQ0e1mKdfJ2bNRw\\",\\"object\\":{\\"topic\\":\\"Merger\\"}}}"}
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> signatures = new CopyOnWriteArrayList<>();
    private final List<String> expected = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private HttpServer host;
    private int answer = 204;

    @BeforeEach
    void start() throws IOException {
        host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.createContext("/api/deliveries", this::inbox);
        host.createContext("/zoom/event", this::event);
        host.start();
    }

    @AfterEach
    void stop() {
        host.stop(0);
    }

    @Test
    void whatAHostReceivedIsRecordedWithoutSecretsAndSentAgainSigned() throws IOException {
        Path tape = folder.resolve("events.jsonl");

        int recorded = run("record", "--from", address(""), "--out", tape.toString());
        int replayed = run(
                "replay",
                "--in",
                tape.toString(),
                "--to",
                address("/zoom/event"),
                "--secret-token",
                "t",
                "--speed",
                "max");

        assertThat(List.of(recorded, replayed)).containsExactly(0, 0);
        assertThat(Files.readAllLines(tape)).hasSize(3);
        assertThat(Files.readString(tape)).doesNotContain("Merger", "q9Xa7TzPQ0e1mKdfJ2bNRw");
        assertThat(bodies).hasSize(3).allMatch(body -> body.contains("\"event\":\"meeting.ended\""));
        assertThat(signatures).hasSize(3).isEqualTo(expected);
        assertThat(printed()).contains("3 events in ", "3 events delivered, 0 refused");
    }

    @Test
    void theAdminTokenOfAHostIsReadFromAFile() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "let-me-in\n");

        run("record", "--from", address(""), "--out", folder.resolve("x").toString(), "--token-file", token.toString());

        assertThat(requests).isNotEmpty().allMatch(request -> request.endsWith(" Bearer let-me-in"));
    }

    @Test
    void anEndpointThatRefusesIsCountedAndExitCodeOne() throws IOException {
        Path tape = Files.writeString(folder.resolve("x"), STORED.formatted(1, 1, 1));
        answer = 401;

        int code = run("replay", "--in", tape.toString(), "--to", address("/zoom/event"), "--secret-token", "t");

        assertThat(code).isEqualTo(1);
        assertThat(printed())
                .contains("0 events delivered, 1 refused or unanswered")
                .contains("  1: answered 401; is --secret-token the one");
    }

    @Test
    void anEndpointThatIsNotThereIsSaidToBeNone() throws IOException {
        Path tape = Files.writeString(folder.resolve("x"), STORED.formatted(1, 1, 1) + STORED.formatted(2, 2, 2));
        String gone = address("/zoom/event");
        host.stop(0);

        int code = run("replay", "--in", tape.toString(), "--to", gone, "--secret-token", "t", "--speed", "max");

        assertThat(code).isEqualTo(1);
        assertThat(printed()).contains("2 refused or unanswered", "  2: nobody listens there");
    }

    @Test
    void anAddressThatIsNoneIsNamedWithItsOption() throws IOException {
        Path tape = Files.writeString(folder.resolve("x"), STORED.formatted(1, 1, 1));

        int replay = run("replay", "--in", tape.toString(), "--to", "ftp://there/x", "--secret-token", "t");
        int record =
                run("record", "--from", "there", "--out", folder.resolve("y").toString());

        assertThat(List.of(replay, record)).containsExactly(2, 2);
        assertThat(complaint().lines())
                .containsExactly(
                        "--to ftp://there/x is no address such as http://localhost:8000/path",
                        "--from there is no address such as http://localhost:8000/path");
    }

    @Test
    void aLineThatIsNoEventIsNamedByFileAndNumber() throws IOException {
        Path tape = Files.writeString(folder.resolve("x"), STORED.formatted(1, 1, 1) + "{\"body\":{}}\n");

        int code = run(
                "redact", "--in", tape.toString(), "--out", folder.resolve("y").toString());

        assertThat(code).isEqualTo(2);
        assertThat(complaint()).isEqualTo(tape + ":2: the body names no event");
        assertThat(folder.resolve("y")).doesNotExist();
    }

    @Test
    void aHostThatIsNotThereIsOneLineAndExitCodeOne() {
        String gone = address("");
        host.stop(0);

        int code = run("record", "--from", gone, "--out", folder.resolve("x").toString());

        assertThat(code).isEqualTo(1);
        assertThat(complaint())
                .startsWith("no host answers at " + gone)
                .contains("--from")
                .hasLineCount(1);
    }

    @Test
    void wrongOptionsAreOneLineAndExitCodeTwo() {
        assertThat(run("replay", "--in", "x", "--speed", "fast", "--to", "http://127.0.0.1/", "--secret-token", "t"))
                .isEqualTo(2);
        assertThat(run("replay", "--what")).isEqualTo(2);
        assertThat(run("--ca-out", "x")).isEqualTo(2);
        assertThat(complaint().lines().toList()).hasSize(3);
    }

    @Test
    void aSlipInTheNameOfACommandIsAnsweredWithThoseThereAre() {
        assertThat(run("replai", "--in", "x")).isEqualTo(2);

        assertThat(complaint()).startsWith("unknown command replai; there are record, redact, replay");
    }

    @Test
    void anAddressThatIsNotThisMachinesIsNotCalledTakenAlone() {
        assertThat(run("--port", "0", "--bind", "192.0.2.1")).isEqualTo(2);

        assertThat(complaint())
                .contains("192.0.2.1", "Cannot assign requested address", "--port 0")
                .hasLineCount(1);
    }

    private void inbox(HttpExchange exchange) throws IOException {
        requests.add(
                exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Authorization"));
        int after = Integer.parseInt(exchange.getRequestURI().getQuery().replace("after=", ""));
        StringBuilder page = new StringBuilder();
        for (int i = after + 1; i <= Math.min(3, after + 2); i++) {
            page.append(STORED.formatted(i, i, i));
        }
        reply(exchange, 200, page.toString());
    }

    private void event(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Headers headers = exchange.getRequestHeaders();
        bodies.add(body);
        signatures.add(headers.getFirst("x-zm-signature"));
        expected.add(seal(headers.getFirst("x-zm-request-timestamp"), body));
        reply(exchange, answer, "");
    }

    /** As Zoom's documentation has it, with the secret token {@code t}. */
    private static String seal(String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("t".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signed = ("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8);
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(signed));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has it", missing);
        }
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + host.getAddress().getPort() + path;
    }

    private int run(String... words) {
        return Main.run(
                List.of(words),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complaint() {
        return err.toString(StandardCharsets.UTF_8).strip();
    }
}
