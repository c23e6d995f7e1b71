package dev.zoomflow.host;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies that nobody has verified yet may hold 32 MiB together, however many send them. */
class FloodTest {
    private static final int PART = 1_000_000;
    private static final int SENDERS = 36;

    @Test
    void beyond32MiBOfUnfinishedBodiesTheAnswerIs503UntilTheyEnd(@TempDir Path data) throws IOException {
        try (var demo = RunningDemo.start(data)) {
            var sockets = new ArrayList<Socket>();
            try {
                for (var sender = 0; sender < SENDERS; sender++) {
                    sockets.add(unfinished(demo.open("/").getPort()));
                }
                await().untilAsserted(() -> assertThat(answers(sockets))
                        .anySatisfy(answer ->
                                assertThat(answer).startsWith("HTTP/1.1 503").containsIgnoringCase("Retry-After:")));
                assertThat(new Scraped(new Surfer().get(demo.page("/metrics")).body())
                                .value("zoomflow_requests_refused_total{reason=\"too much at once\"}"))
                        .isPositive();
            } finally {
                for (var socket : sockets) {
                    socket.close();
                }
            }
            await().ignoreExceptions()
                    .until(() -> demo.zoom().webhooks().subscribe(demo.zoom().app(), demo.open("/zoom/event")) != null);
        }
    }

    private static Socket unfinished(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        var out = socket.getOutputStream();
        out.write("POST /zoom/event HTTP/1.1\r\nHost: x\r\nContent-Length: 1048576\r\n\r\n".getBytes(US_ASCII));
        try {
            out.write(new byte[PART]);
        } catch (IOException refusedMeanwhile) {
            // the answer tells
        }
        return socket;
    }

    private static List<String> answers(List<Socket> sockets) throws IOException {
        var answers = new ArrayList<String>();
        for (var socket : sockets) {
            var ready = socket.getInputStream().available();
            if (ready > 0) {
                answers.add(new String(socket.getInputStream().readNBytes(ready), US_ASCII));
            }
        }
        return answers;
    }
}
