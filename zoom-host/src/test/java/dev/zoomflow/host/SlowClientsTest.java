package dev.zoomflow.host;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.testkit.Delivery;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who says little, nothing, or does not listen holds no thread, keeps nobody waiting, and does not stay for ever. */
class SlowClientsTest {
    private static final int MANY = 100;
    private static final int IDLE = 500;
    private static final int DEAF = 10;
    private static final String HEAD = "POST /zoom/event HTTP/1.1\r\nHost: x\r\n";
    private static final String BODY = HEAD + "Content-Length: 1000\r\n\r\n{";
    private static final String QUESTIONS = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n".repeat(500);
    /** After this Zoom gives up. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** Of the host, which are started when they are needed, however few need them. */
    private static final int THREADS = 60;

    private final List<SocketChannel> all = new ArrayList<>();
    private RunningDemo demo;
    private Load load;
    private int sent;

    @BeforeEach
    void start(@TempDir Path data) {
        demo = RunningDemo.start(data);
        demo.zoom().webhooks().subscribe(demo.zoom().app(), demo.open("/zoom/event"));
        demo.connect(new Surfer());
        load = new Load(demo.zoom());
    }

    @AfterEach
    void stop() throws IOException {
        for (var client : all) {
            client.close();
        }
        demo.close();
    }

    /** All at once, because the last of them have a minute. */
    @Test
    @Tag("long")
    void whoNeverEndsHisRequestReadsNoAnswerOrSaysNothingIsCutOffAndTheOthersAreServed() throws IOException {
        var threads = Thread.getAllStackTraces().size();
        var idle = connect(IDLE, "");
        var heads = connect(MANY, HEAD + "X-Long: ");
        var bodies = connect(MANY, BODY);
        var stalled = connect(MANY, BODY);
        var deaf = connect(DEAF, "");

        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    load.send(sent++);
                    heads.forEach(client -> say(client, "a"));
                    bodies.forEach(client -> say(client, " "));
                    deaf.removeIf(client -> !say(client, QUESTIONS));
                    var others = List.of(idle, heads, bodies, stalled);
                    others.forEach(clients -> clients.removeIf(SlowClientsTest::isOver));
                    return deaf.isEmpty() && others.stream().allMatch(List::isEmpty);
                });

        assertThat(Thread.getAllStackTraces()).hasSizeLessThan(threads + THREADS);
        mustHaveServedTheOthers();
    }

    private List<SocketChannel> connect(int count, String beginning) throws IOException {
        var clients = new ArrayList<SocketChannel>();
        for (int i = 0; i < count; i++) {
            var client = SocketChannel.open();
            clients.add(client);
            client.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
            client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), demo.openPort()));
            client.write(ByteBuffer.wrap(beginning.getBytes(US_ASCII)));
            client.configureBlocking(false);
        }
        all.addAll(clients);
        return clients;
    }

    /** @return false if nobody is there any more */
    private static boolean say(SocketChannel client, String words) {
        try {
            client.write(ByteBuffer.wrap(words.getBytes(US_ASCII)));
            return true;
        } catch (IOException cutOff) {
            return false;
        }
    }

    /** Whether it was closed, or told that it took too long. */
    private static boolean isOver(SocketChannel client) {
        try {
            var answer = ByteBuffer.allocate(4096);
            var count = client.read(answer);
            return count < 0 || new String(answer.array(), 0, count, US_ASCII).startsWith("HTTP/1.1 408 ");
        } catch (IOException cutOff) {
            return true;
        }
    }

    private void mustHaveServedTheOthers() {
        demo.zoom().webhooks().settle();
        assertThat(load.deliveries())
                .isNotEmpty()
                .allMatch(Delivery::delivered)
                .flatMap(Delivery::attempts)
                .allSatisfy(attempt -> assertThat(attempt.took()).isLessThan(PATIENCE));
    }
}
