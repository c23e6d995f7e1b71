package dev.zoomflow.host.web.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a sender does while his answer is not there yet. */
class DeferredAnswersTest {
    private static final int MOST = 1000;
    private static final int SILENCE_MILLIS = 60_000;

    private final Listener listener = Listener.start(new Listener.Place("listener", "127.0.0.1", 0, "--port"));

    private final BlockingQueue<Consumer<Reply>> open = new LinkedBlockingQueue<>();
    private final Budget budget = new Budget(MOST);

    @BeforeEach
    void serve() {
        serve(
                Route.post("/", (request, waiting, reply) -> open.add(reply)),
                (request, failure) -> Reply.text(500, String.valueOf(failure)));
    }

    private void serve(Route route, BiFunction<Request, RuntimeException, Reply> failures) {
        listener.serve(new Endpoint(
                new Routes(List.of(route)),
                new Limits(MOST, budget, Duration.ofMinutes(1), new Refusals()),
                failures,
                headers -> {}));
    }

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void whoSendsTheNextRequestTooEarlyGetsBothAnswersInTheirOrder() throws Exception {
        try (var eager = connected()) {
            send(eager, "one");
            var first = next();
            send(eager, "two");
            Thread.sleep(200);
            assertThat(open)
                    .as("the second one is not begun before the first is answered")
                    .isEmpty();

            first.accept(Reply.text(200, "first"));
            next().accept(Reply.text(200, "second"));

            assertThat(answer(eager)).isEqualTo("first");
            assertThat(answer(eager)).isEqualTo("second");
        }
    }

    @Test
    void whoSendsOnAfterEachAnswerIsAnsweredEachTime() throws Exception {
        try (var patient = connected()) {
            for (int i = 0; i < 100; i++) {
                send(patient, "request " + i);
                next().accept(Reply.text(200, "answer " + i));
                assertThat(answer(patient)).isEqualTo("answer " + i);
            }
        }
    }

    @Test
    void whoHangsUpOrSendsTooEarlyKeepsNoThreadBusy() throws Exception {
        try (var eager = connected()) {
            send(eager, "one");
            next();
            send(eager, "two");
            var gone = connected();
            send(gone, "three");
            next();
            gone.close();
            Thread.sleep(100);

            var before = processorMillis();
            Thread.sleep(500);
            assertThat(processorMillis() - before).isLessThan(250);
        }
    }

    @ParameterizedTest
    @MethodSource("failing")
    void whoeverSendsInPiecesIsAnsweredAlsoWhenTheAnswerFails(Route route) throws Exception {
        serve(route, (request, failure) -> Reply.text(500, String.valueOf(failure.getMessage())));

        try (var sender = begun("{}")) {
            assertThat(answer(sender)).contains("out of something");
            await().until(() -> budget.held() == 0);
        }
    }

    @ParameterizedTest
    @MethodSource("failing")
    void whoeverSendsInPiecesIsAnsweredAlsoWhenTheFailureCannotBeSaid(Route route) throws Exception {
        serve(route, (request, failure) -> {
            throw new AssertionError("out of something again");
        });

        try (var sender = begun("{}")) {
            assertThat(answer(sender)).contains("Something failed here");
            await().until(() -> budget.held() == 0);
        }
    }

    @Test
    void whoeverSendsInPiecesAndCannotBeAnsweredIsHungUpOn() throws Exception {
        var limits = new Limits(MOST, budget, Duration.ofMinutes(1), new Refusals());
        Body.Then out = (status, bytes) -> {
            throw new AssertionError("out of something");
        };
        listener.serve(exchange -> new Body(exchange, limits, out).collect());

        try (var sender = begun("{}")) {
            assertThat(sender.getInputStream().readAllBytes()).isEmpty();
            await().until(() -> budget.held() == 0);
        }
    }

    static List<Route> failing() {
        Route.Deferred onTheReadingThread = (request, waiting, reply) -> {
            throw new AssertionError("out of something");
        };
        Route.Action onAThreadOfItsOwn = request -> {
            throw new AssertionError("out of something");
        };
        return List.of(Route.post("/", onTheReadingThread), Route.post("/", onAThreadOfItsOwn));
    }

    /** Sends the second half once the server waits for it. */
    private Socket begun(String body) throws Exception {
        var socket = connected();
        var half = body.length() / 2;
        send(socket, body.substring(0, half), body.length());
        await().until(() -> budget.held() > 0);
        socket.getOutputStream().write(body.substring(half).getBytes(US_ASCII));
        return socket;
    }

    /** Of all threads that read connections. */
    private static long processorMillis() {
        var threads = ManagementFactory.getThreadMXBean();
        var nanos = 0L;
        for (var id : threads.getAllThreadIds()) {
            var info = threads.getThreadInfo(id);
            if (info != null && info.getThreadName().contains(" I/O-")) {
                nanos += Math.max(0, threads.getThreadCpuTime(id));
            }
        }
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }

    private Consumer<Reply> next() throws InterruptedException {
        var reply = open.poll(1, TimeUnit.MINUTES);
        assertThat(reply).isNotNull();
        return reply;
    }

    private Socket connected() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), listener.port());
        socket.setSoTimeout(SILENCE_MILLIS);
        return socket;
    }

    private static void send(Socket socket, String body) throws IOException {
        send(socket, body, body.length());
    }

    private static void send(Socket socket, String body, int announced) throws IOException {
        var head = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + announced + "\r\n\r\n";
        socket.getOutputStream().write((head + body).getBytes(US_ASCII));
    }

    /** The body of the next answer. */
    private static String answer(Socket socket) throws IOException {
        var length = 0;
        for (var line = line(socket); !line.isEmpty(); line = line(socket)) {
            if (line.startsWith("Content-Length: ")) {
                length = Integer.parseInt(line.substring("Content-Length: ".length()));
            }
        }
        return new String(socket.getInputStream().readNBytes(length), US_ASCII).strip();
    }

    private static String line(Socket socket) throws IOException {
        var line = new StringBuilder();
        for (var c = socket.getInputStream().read();
                c >= 0 && c != '\n';
                c = socket.getInputStream().read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }
}
