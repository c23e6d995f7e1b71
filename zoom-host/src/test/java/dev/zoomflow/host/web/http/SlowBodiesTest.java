package dev.zoomflow.host.web.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Senders that begin a body and do not end it: they may not keep others out for longer than a while. */
class SlowBodiesTest {
    private static final int MOST = 1000;
    private static final int SILENCE_MILLIS = 60_000;

    private final Listener listener = Listener.start(new Listener.Place("listener", "127.0.0.1", 0, "--port"));

    private final Refusals refusals = new Refusals();

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void aBodyThatDoesNotEndIsAnsweredAndItsConnectionClosed() throws IOException {
        serve(Duration.ofMillis(100), new Budget(MOST));

        try (var slow = begun(MOST, MOST - 1)) {
            assertThat(allOf(slow)).startsWith("HTTP/1.1 408").contains("The body took too long");
        }
        assertThat(refused("too slow")).isEqualTo(1);
    }

    @Test
    void whatASlowSenderHeldIsFreeAgainAfterThat() throws IOException {
        var budget = new Budget(MOST);
        serve(Duration.ofMillis(100), budget);

        try (var slow = begun(MOST, MOST - 1)) {
            assertThat(allOf(slow)).startsWith("HTTP/1.1 408");
        }
        await().until(() -> budget.take(MOST));
    }

    @Test
    void whoWasToldThatTooMuchArrivesIsHungUpOnWhenHeDoesNotGo() throws IOException {
        var budget = new Budget(MOST);
        budget.take(MOST);
        serve(Duration.ofMillis(100), budget);

        try (var refused = begun(MOST, MOST - 1)) {
            assertThat(allOf(refused)).startsWith("HTTP/1.1 503");
        }
        assertThat(refused("too much at once")).isEqualTo(1);
    }

    @Test
    void whoAnnouncesTooMuchAndSendsNothingIsHungUpOn() throws IOException {
        serve(Duration.ofMillis(100), new Budget(MOST));

        try (var boastful = begun(MOST + 1, 0)) {
            assertThat(allOf(boastful)).startsWith("HTTP/1.1 413");
        }
        assertThat(refused("too large")).isEqualTo(1);
    }

    @Test
    void whoHangsUpHalfwayIsCounted() throws IOException {
        serve(Duration.ofMinutes(1), new Budget(MOST));

        begun(MOST, MOST - 1).close();

        await().until(() -> refused("cut off") == 1);
    }

    @Test
    void aBodyInPiecesIsReadWhenItIsInTime() throws IOException {
        serve(Duration.ofMinutes(1), new Budget(MOST));

        try (var patient = begun(4, 2)) {
            patient.getOutputStream().write("ab".getBytes(US_ASCII));
            var answer = new byte[15];
            assertThat(patient.getInputStream().readNBytes(answer, 0, answer.length))
                    .isEqualTo(answer.length);
            assertThat(new String(answer, US_ASCII)).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void whoAsksWhetherToGoOnIsToldTo() throws IOException {
        serve(Duration.ofMinutes(1), new Budget(MOST));

        try (var polite = begun("Content-Length: 4\r\nExpect: 100-continue", 0)) {
            assertThat(line(polite)).isEqualTo("HTTP/1.1 100 Continue");
            polite.getOutputStream().write("abcd".getBytes(US_ASCII));
            assertThat(line(polite)).isEmpty();
            assertThat(line(polite)).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void whoAsksWhetherToGoOnWithTooMuchIsToldNotTo() throws IOException {
        serve(Duration.ofMillis(100), new Budget(MOST));

        try (var polite = begun("Content-Length: " + (MOST + 1) + "\r\nExpect: 100-continue", 0)) {
            assertThat(allOf(polite)).startsWith("HTTP/1.1 413");
        }
    }

    private long refused(String reason) {
        return refusals.byReason().getOrDefault(reason, () -> -1).getAsLong();
    }

    private void serve(Duration patience, Budget budget) {
        var routes = new Routes(List.of(Route.post("/", request -> Reply.text(200, "taken"))));
        listener.serve(new Endpoint(
                routes,
                new Limits(MOST, budget, patience, refusals),
                (request, failure) -> Reply.text(500, String.valueOf(failure)),
                headers -> {}));
    }

    private Socket begun(int announced, int sent) throws IOException {
        return begun("Content-Length: " + announced, sent);
    }

    private Socket begun(String headers, int sent) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), listener.port());
        socket.setSoTimeout(SILENCE_MILLIS);
        var head = "POST / HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(US_ASCII));
        socket.getOutputStream().write(new byte[sent]);
        return socket;
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

    /** Until the other side closes. */
    private static String allOf(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
}
