package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.zoomflow.testkit.Fault;
import dev.zoomflow.testkit.RequestPattern;
import dev.zoomflow.testkit.ZoomSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Broken set-ups, each with a diagnosis of its own. */
class DoctorTest {
    @TempDir
    Path data;

    private final Surfer surfer = new Surfer();

    @Test
    void aGoodSetUpPassesOnThePageAndOnTheCommandLine() {
        try (var demo = RunningDemo.start(data)) {
            demo.connect(surfer);

            assertThat(failures(demo)).isEmpty();
            assertThat(surfer.get(demo.page("/doctor")).body())
                    .contains("leads to this host", "2 signed probes were answered", "meeting:read:meeting");
            assertThat(run("--data", data.toString())).startsWith("0\n").contains("ok      store");
            assertThat(run("--plan", "--data", data.toString()))
                    .contains("meeting.ended", "meeting:update:meeting", "user:read:user", "user.deactivated");
        }
    }

    @Test
    void aMissingPublicAddressIsNamed() {
        expect(Map.of("WEBHOOK_ADDRESS", ""), "WEBHOOK_ADDRESS is not set", "Start a tunnel");
    }

    @Test
    void aPublicAddressWhereNobodyAnswersIsNamed() {
        expect(
                Map.of("WEBHOOK_ADDRESS", "http://127.0.0.1:1"),
                "nobody answers at http://127.0.0.1:1",
                "Start the tunnel");
    }

    @Test
    void anAddressThatLeadsToAnotherHostIsNotTakenForThisOne(@TempDir Path other) {
        try (var first = RunningDemo.start(other)) {
            expect(
                    Map.of("WEBHOOK_ADDRESS", first.open("/").toString()),
                    "leads to another host of this program",
                    "Point the tunnel at this one");
        }
    }

    @Test
    void anAddressWhereSomethingElseAnswersIsNotTakenForThisOne() {
        try (var stranger = ZoomSimulator.start()) {
            expect(
                    Map.of("WEBHOOK_ADDRESS", stranger.baseUri().toString()),
                    "is answered by something else (404)",
                    "without a sign-in or a page of its own");
        }
    }

    @Test
    void aCertificateThatNobodyTrustsIsNamed() {
        try (var stranger = ZoomSimulator.builder().tls().start()) {
            expect(
                    Map.of(
                            "WEBHOOK_ADDRESS",
                            "https://localhost:" + stranger.tls().port()),
                    "has no certificate that can be trusted",
                    "a public authority with its whole chain");
        }
    }

    @Test
    void aTunnelThatWritesBodiesAnewIsFoundByTheProbe() throws IOException {
        assertThat(failuresBehind(DoctorTest::forwardWrittenAnew))
                .singleElement()
                .asString()
                .contains("event endpoint /zoom/event", "answered 401", "unchanged");
    }

    @Test
    void aTunnelThatIsSlowerThanServicesWaitIsFoundByTheProbe() throws IOException {
        assertThat(failuresBehind(DoctorTest::forwardSlowly))
                .singleElement()
                .asString()
                .contains("event endpoint /zoom/event", "ms to answer; services wait 3 s", "makes the tunnel");
    }

    @Test
    void aStoreThatWasMovedAwayIsNamed() throws IOException {
        try (var demo = RunningDemo.start(data)) {
            Files.move(data.resolve("zoomflow.db"), data.resolve("moved.db"));

            assertThat(failures(demo))
                    .singleElement()
                    .asString()
                    .contains("\"store\"", "zoomflow.db", "rights of the data folder");
        }
    }

    @Test
    void whereTheConnectionsCannotBeReadTheRestIsLookedAtAllTheSame() throws SQLException {
        try (var demo = RunningDemo.start(data);
                var outside = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("zoomflow.db"));
                var statement = outside.createStatement()) {
            statement.execute("pragma busy_timeout = 10000");
            statement.execute("alter table connection rename to lost");

            assertThat(failures(demo)).singleElement().asString().contains("Connections: ", "\"connections\"");
            assertThat(surfer.get(demo.page("/doctor")).body())
                    .contains("no such table", "2 signed probes were answered");
            assertThat(run("--data", data.toString()))
                    .startsWith("1\n")
                    .contains("ok      clock", "FAILED  connections");
        }
    }

    @Test
    void aWrongClientSecretIsNamed() {
        expect(Map.of("ZOOM_CLIENT_SECRET", "wrong-secret-00"), "client ID and secret", "App Credentials");
    }

    @Test
    void whiteSpaceInsideASecretIsNamed() {
        expect(Map.of("ZOOM_SECRET_TOKEN", "two words"), "ZOOM_SECRET_TOKEN", "Copy it again");
    }

    @Test
    void aMissingSecretTokenIsNamed() {
        expect(Map.of("ZOOM_SECRET_TOKEN", ""), "ZOOM_SECRET_TOKEN is not set", "Copy it from the app's page");
    }

    @Test
    void aServerWithoutAnAppOfItsOwnIsToldOfItAndIsWell() {
        var none = Map.of("ZOOM_CLIENT_ID", "", "ZOOM_CLIENT_SECRET", "", "ZOOM_SECRET_TOKEN", "");
        try (var demo = RunningDemo.start(data, none)) {
            assertThat(failures(demo)).isEmpty();
            assertThat(run("--data", data.toString()))
                    .startsWith("0\n")
                    .contains("?       app settings: the server has no app of its own", "ok      clock");
        }
    }

    @Test
    void aRedirectUrlThatZoomDoesNotKnowIsSpeltOut() {
        try (var demo = RunningDemo.start(data)) {
            demo.zoom().add(demo.zoom().app().withRedirectUri(URI.create("https://elsewhere.example/x")));

            assertThat(failures(demo))
                    .singleElement()
                    .asString()
                    .contains("letter by letter: " + demo.open("/oauth/redirect/zoom"));
        }
    }

    @Test
    void aWrongClockIsNamedWithWhatItCosts() {
        try (var demo = RunningDemo.start(data)) {
            demo.zoom()
                    .faults()
                    .always(RequestPattern.get("/oauth/authorize"), Fault.wrongClock(Duration.ofMinutes(7)));

            assertThat(failures(demo))
                    .singleElement()
                    .asString()
                    .contains("clock", "behind Zoom's", "are answered 503", "Synchronise");
        }
    }

    @Test
    void aScopeThatASwitchedOnHandlerNeedsIsNamedWithWhatItIsFor() {
        try (var demo = RunningDemo.start(data)) {
            demo.zoom().add(demo.zoom().app().withScopes("user:read:user", "meeting:read:meeting"));
            var cid = demo.connect(surfer);

            assertThat(failures(demo))
                    .singleElement()
                    .asString()
                    .contains(
                            "meeting:update:meeting", "PATCH /meetings/{meetingId}", "authorise this connection again");
            assertThat(List.of("/connections/" + cid, "/api/connections/" + cid))
                    .allSatisfy(place -> assertThat(surfer.get(demo.page(place)).body())
                            .contains("meeting:update:meeting", "authorise this connection again"));
        }
    }

    private void expect(Map<String, String> broken, String cause, String fix) {
        try (var demo = RunningDemo.start(data, broken)) {
            assertThat(failures(demo)).anySatisfy(failure -> assertThat(failure).contains(cause, fix));
        }
    }

    private List<String> failures(RunningDemo demo) {
        return Examination.of(demo, surfer).failures();
    }

    private static String run(String... options) {
        var said =
                Said.by(Stream.concat(Stream.of("doctor"), Stream.of(options)).toArray(String[]::new));
        return said.status() + "\n" + said.out();
    }

    /** @param forward what a tunnel does with a request for the public listener at this address */
    private List<String> failuresBehind(BiConsumer<HttpExchange, URI> forward) throws IOException {
        var port = new AtomicInteger();
        var tunnel = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        tunnel.createContext("/", exchange -> forward.accept(exchange, URI.create("http://127.0.0.1:" + port.get())));
        tunnel.start();
        var address = "http://127.0.0.1:" + tunnel.getAddress().getPort();
        try (var demo = RunningDemo.start(data, Map.of("WEBHOOK_ADDRESS", address))) {
            port.set(demo.openPort());
            return failures(demo);
        } finally {
            tunnel.stop(0);
        }
    }

    /** As a gateway that reads JSON and writes it again, with everything that is not ASCII escaped. */
    private static void forwardWrittenAnew(HttpExchange exchange, URI target) {
        forward(
                exchange,
                target,
                body -> body.isEmpty()
                        ? body
                        : JsonMapper.shared().readTree(body).toString().replace("é", "\\u00e9"));
    }

    private static void forwardSlowly(HttpExchange exchange, URI target) {
        if (exchange.getRequestMethod().equals("POST")) {
            Moments.sleep(3_100);
        }
        forward(exchange, target, body -> body);
    }

    private static void forward(HttpExchange exchange, URI target, UnaryOperator<String> change) {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var request = HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofString(change.apply(body)));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (name.toLowerCase(Locale.ROOT).startsWith("x-")) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
            answer.headers()
                    .firstValue("x-zoomflow-instance")
                    .ifPresent(id -> exchange.getResponseHeaders().add("x-zoomflow-instance", id));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
