package dev.zoomflow.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.host.proof.ZoomSources;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as no client of ours writes them, byte by byte: taken if there is one way to read them, and otherwise refused. */
class OddRequestsTest {
    private static final String BODY = "{\"event\":\"meeting.ended\",\"event_ts\":1785368934817,\"payload\":{"
            + "\"account_id\":\"a\",\"object\":{\"id\":1,\"uuid\":\"u==\",\"host_id\":\"h\"}}}";
    private static final String LENGTH = "Content-Length: " + BODY.length() + "\n";
    private static final String HOST = "Host: 127.0.0.1\n";

    private static RunningDemo demo;

    @BeforeAll
    static void start(@TempDir Path data) {
        demo = RunningDemo.start(data, Map.of("ZOOM_SECRET_TOKEN", ZoomSources.SECRET));
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /zoom/event HTTP/1.1",
                "POST /zoom/event HTTP/1.0",
                "POST /zoom/%65vent HTTP/1.1",
                "POST /zoom/event?a=b&a=%20 HTTP/1.1",
                "POST http://127.0.0.1/zoom/event HTTP/1.1"
            })
    void aDeliveryIsTakenHoweverItsAddressIsWritten(String line) throws IOException {
        assertThat(answer(line, HOST + LENGTH, BODY)).contains(" 200 OK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2$x\n%1$s\n0\n\n", "%2$x;a=b\n%1$s\n0\nX-Trailer: c\n\n", "1\n{\n%3$x\n%4$s\n0\n\n"})
    void aDeliveryIsTakenInChunks(String form) throws IOException {
        var chunks = form.replace("\n", "\r\n").formatted(BODY, BODY.length(), BODY.length() - 1, BODY.substring(1));

        assertThat(answer("POST /zoom/event HTTP/1.1", HOST + "Transfer-Encoding: chunked\n", chunks))
                .contains(" 200 OK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 3\n",
                "Transfer-Encoding: chunked\n",
                "Transfer-Encoding: xyz\n",
                "Host: another.example\n",
                "X-Nul: a\0b\n",
                "X Space: a\n"
            })
    void whatCouldBeReadInTwoWaysIsRefused(String more) throws IOException {
        assertThat(answer("POST /zoom/event HTTP/1.1", HOST + LENGTH + more, BODY))
                .contains(" 400 ")
                .doesNotContain(" 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "+160", "160, 160", "99999999999999999999", "0x9"})
    void aLengthThatIsNoNumberIsRefused(String length) throws IOException {
        assertThat(answer("POST /zoom/event HTTP/1.1", HOST + "Content-Length: " + length + "\n", BODY))
                .contains(" 400 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-ZM-SIGNATURE: v0=00\n", "X-Zm-Request-Timestamp: 1\n"})
    void whatIsSignedTwiceIsNotSigned(String more) throws IOException {
        assertThat(answer("POST /zoom/event HTTP/1.1", HOST + LENGTH + more, BODY))
                .contains(" 401 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE", "post", "FOO"})
    void nothingButAPostIsADelivery(String method) throws IOException {
        assertThat(answer(method + " /zoom/event HTTP/1.1", HOST, "")).contains(" 405 ", "Allow: POST");
    }

    @Test
    void headersWithoutEndAreRefused() throws IOException {
        assertThat(answer("POST /zoom/event HTTP/1.1", HOST + LENGTH + "X-A: " + "a".repeat(40_000) + "\n", BODY))
                .contains(" 400 ");
        assertThat(answer("POST /zoom/event HTTP/1.1", HOST + LENGTH + "X-A: a\n".repeat(200), BODY))
                .contains(" 400 ");
        assertThat(answer("POST /zoom/event HTTP/1.1", HOST + LENGTH, BODY)).contains(" 200 OK");
    }

    /** Signed as Zoom does, and the last one on its connection. */
    private static String answer(String line, String headers, String body) throws IOException {
        var head = new StringBuilder(line).append('\n').append(headers);
        ZoomSources.signed(Map.of(), BODY.getBytes(UTF_8), Instant.now())
                .headers()
                .forEach((name, values) -> values.forEach(
                        value -> head.append(name).append(": ").append(value).append('\n')));
        head.append("Connection: close\n\n");
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), demo.open("/").getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write((head.toString().replace("\n", "\r\n") + body).getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
