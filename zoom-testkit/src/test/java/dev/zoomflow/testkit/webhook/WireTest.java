package dev.zoomflow.testkit.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WireTest {
    private static final int PATIENCE = 20_000;

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final URI endpoint = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/zoom/event");
    private final Wire wire = new Wire();

    WireTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        wire.close();
        server.close();
    }

    @Test
    void aConnectionThatIsKeptForTheNextRequestIsClosedWithIt() throws Exception {
        CompletableFuture<Integer> answer = post();
        try (Socket receiver = accepted()) {
            receiver.getOutputStream().write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(answer.get(PATIENCE, TimeUnit.MILLISECONDS)).isEqualTo(204);

            wire.close();

            assertThat(receiver.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aRequestThatWaitsForItsAnswerIsBrokenOff() throws Exception {
        CompletableFuture<Integer> answer = post();
        try (Socket receiver = accepted()) {
            wire.close();

            assertThat(receiver.getInputStream().read()).isEqualTo(-1);
            assertThatThrownBy(() -> answer.get(PATIENCE, TimeUnit.MILLISECONDS))
                    .hasCauseInstanceOf(IOException.class)
                    .hasMessageNotContaining(SocketTimeoutException.class.getName());
        }
    }

    @Test
    void onceItIsClosedNothingGoesOut() throws Exception {
        wire.close();

        assertThatThrownBy(() -> send(Duration.ofSeconds(5))).hasMessageContaining("closed or reset");
        try (Socket receiver = server.accept()) {
            receiver.setSoTimeout(PATIENCE);
            assertThat(receiver.getInputStream().read()).isEqualTo(-1);
        }
    }

    private CompletableFuture<Integer> post() {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        new Thread(() -> {
                    try {
                        status.complete(send(Duration.ofMillis(PATIENCE)));
                    } catch (IOException | RuntimeException failed) {
                        status.completeExceptionally(failed);
                    }
                })
                .start();
        return status;
    }

    private int send(Duration patience) throws IOException {
        return wire.post(endpoint, Map.of(), new byte[] {'{', '}'}, patience).status();
    }

    /** The connection, its request read to the end. */
    private Socket accepted() throws IOException {
        Socket receiver = server.accept();
        receiver.setSoTimeout(PATIENCE);
        StringBuilder request = new StringBuilder();
        while (request.indexOf("{}") < 0) {
            request.append((char) receiver.getInputStream().read());
        }
        return receiver;
    }
}
