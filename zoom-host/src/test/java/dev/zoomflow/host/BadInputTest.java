package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {
    private static final String NOBODY = "con_00000000000000000000000000";

    private static RunningDemo demo;

    private final Surfer surfer = new Surfer();

    @BeforeAll
    static void start(@TempDir Path data) {
        demo = RunningDemo.start(data, Map.of("WEBHOOK_BODY_LIMIT", "64 KiB"));
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, 404",
        "/connections, 404",
        "/oauth/start/zoom, 400",
        "/oauth/start/zoom?cid=nope&origin=web&ticket=x, 400",
        "/oauth/start/zoom?cid=con_00000000000000000000000000&origin=Web9&ticket=x, 400",
        "/oauth/start/zoom?cid=con_00000000000000000000000000&origin=web&ticket=x, 403",
        "/oauth/start/zoom?cid=a&cid=b, 400",
        "/oauth/start/%3Cscript%3E?cid=con_00000000000000000000000000&origin=web&ticket=x, 404",
        "/oauth/start/slack?cid=con_00000000000000000000000000&origin=web&ticket=x, 403",
        "/oauth/redirect/%3Cscript%3E?code=1&state=unknown, 400",
        "/oauth/redirect/zoom?code=1&code=2&state=3, 400",
        "/oauth/redirect/zoom?code=1&state=unknown, 400",
        "/oauth/redirect/zoom?code=1, 302",
        "/oauth/redirect/zoom?code=1&code=2, 400",
        "/oauth/redirect/zoom, 302",
        "/zoom/oauth, 405",
        "/zoom/event, 405",
    })
    void thePublicListenerAnswersEachAddressOnce(String path, int status) {
        var answer = surfer.get(demo.open(path));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.body()).doesNotContain("Exception", "at dev.zoomflow");
    }

    @ParameterizedTest
    @CsvSource({
        "/connections/nope, 400, invalid connection ID",
        "/connections/con_00000000000000000000000000, 404, No such connection",
        "/connections/new/slack, 404, Unknown connection type",
        "/nowhere, 404, Not found",
        "/events/0, 404, No such event",
        "/events/x, 404, No such event",
        "/zoom?cid=nope&origin=web, 400, invalid connection ID",
        "/zoom?cid=con_00000000000000000000000000&origin=web, 404, No such connection",
        "/zoom?cid=con_00000000000000000000000000&origin=x9, 400, bad redirect URL",
    })
    void thePagesSayWhatIsWrongInWords(String path, int status, String words) {
        var answer = surfer.get(demo.page(path));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }

    @Test
    void anUnknownAuthTypeIsNamed() {
        var cid = demo.create(surfer);
        var csrf = Surfer.field(surfer.get(demo.page("/connections/" + cid)), "_csrf");

        var answer =
                surfer.post(demo.page("/zoom/save"), "_csrf", csrf, "cid", cid, "origin", "web", "auth_type", "magic");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("unexpected auth type");
    }

    @Test
    void aSecretInTheAddressIsRefused() {
        var cid = demo.create(surfer);

        var answer = surfer.get(demo.page("/zoom/save?origin=web&client_secret=hush&cid=" + cid));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("client_secret").doesNotContain("hush");
    }

    @Test
    void aSaveThatIsNoFormIsRefused() {
        var page = surfer.get(demo.page("/connections/new/zoom"));

        var answer = surfer.send(HttpRequest.newBuilder(demo.page("/zoom/save"))
                .header("Content-Type", "application/json")
                .header("X-CSRF-Token", Surfer.field(page, "_csrf"))
                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("unexpected content type");
    }

    @Test
    void aPageThatPointsItsOwnNameAtUsGetsNothing() throws IOException {
        assertThat(raw(
                        demo.page("/").getPort(),
                        "GET /connections HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
    }

    @Test
    void anOversizedDeliveryIs413AnnouncedOrNot() {
        var large = new byte[64 * 1024 + 1];

        assertThat(deliver(BodyPublishers.ofByteArray(large), "/zoom/event")).isEqualTo(413);
        assertThat(deliver(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(large)), "/zoom/event"))
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"/zoom/event, 401", "/zoom/nothing, 404", "/slack/event, 404", "/zoom/event/" + NOBODY + ", 404"})
    void anUnsignedDeliveryIsRefused(String path, int status) {
        assertThat(deliver(BodyPublishers.ofString("{\"event\":\"meeting.ended\"}"), path))
                .isEqualTo(status);
    }

    @Test
    void aTruncatedDeliveryStoresNothing() throws IOException {
        var before = surfer.get(demo.page("/api/status")).body();

        raw(demo.open("/").getPort(), "POST /zoom/event HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\n{\"event\":");

        await().untilAsserted(() ->
                assertThat(surfer.get(demo.page("/api/status")).body()).isEqualTo(before));
    }

    private int deliver(HttpRequest.BodyPublisher body, String path) {
        return surfer.send(HttpRequest.newBuilder(demo.open(path))
                        .header("Content-Type", "application/json")
                        .POST(body))
                .statusCode();
    }

    private static String raw(int port, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
