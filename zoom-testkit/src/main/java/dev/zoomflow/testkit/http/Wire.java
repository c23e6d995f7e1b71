package dev.zoomflow.testkit.http;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import org.xnio.IoUtils;
import org.xnio.conduits.StreamSinkConduit;

/** Puts a reply onto the wire, as whole or as broken as it is. */
final class Wire {
    private static final int PIECES_PER_SECOND = 10;

    private Wire() {}

    static void send(HttpServerExchange exchange, Reply reply) throws IOException {
        if (reply instanceof Answer answer) {
            head(exchange, answer);
            exchange.getResponseSender().send(ByteBuffer.wrap(answer.body().bytes()));
        } else if (reply instanceof Slow slow) {
            trickle(exchange, slow);
        } else if (reply instanceof Upgrade upgrade) {
            UndertowSocket.open(exchange, upgrade);
        } else {
            if (reply instanceof Broken broken) {
                part(exchange, broken);
            }
            IoUtils.safeClose(exchange.getConnection());
        }
    }

    private static void head(HttpServerExchange exchange, Answer answer) {
        exchange.setStatusCode(answer.status());
        // the library's own is shared by all servers of the process, and stands still when the one that keeps it is
        // closed
        exchange.getResponseHeaders().put(Headers.DATE, RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().put(new HttpString(name), value));
    }

    private static void trickle(HttpServerExchange exchange, Slow slow) throws IOException {
        head(exchange, slow.answer());
        byte[] bytes = slow.answer().body().bytes();
        exchange.setResponseContentLength(bytes.length);
        int piece = Math.max(1, slow.bytesPerSecond() / PIECES_PER_SECOND);
        Duration pause = Duration.ofSeconds(1).multipliedBy(piece).dividedBy(Math.max(1, slow.bytesPerSecond()));
        try (OutputStream out = exchange.getOutputStream()) {
            for (int sent = 0; sent < bytes.length; sent += piece) {
                if (!slow.pauses().of(pause)) {
                    IoUtils.safeClose(exchange.getConnection());
                    return;
                }
                out.write(bytes, sent, Math.min(piece, bytes.length - sent));
                out.flush();
            }
        }
    }

    /** Past the library, which would not let an answer be wrong. */
    private static void part(HttpServerExchange exchange, Broken broken) throws IOException {
        Answer answer = broken.answer();
        byte[] head = headers(answer).getBytes(StandardCharsets.ISO_8859_1);
        if (broken.where() == Broken.Where.IN_HEADERS || answer.body().size() == 0) {
            write(exchange, Arrays.copyOf(head, head.length - 6));
        } else {
            write(exchange, head);
            write(exchange, Arrays.copyOf(answer.body().bytes(), answer.body().size() / 2));
        }
    }

    private static String headers(Answer answer) {
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(answer.status());
        head.append(' ').append(StatusCodes.getReason(answer.status())).append("\r\n");
        answer.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("Content-Length: ")
                .append(answer.body().size())
                .append("\r\n\r\n")
                .toString();
    }

    private static void write(HttpServerExchange exchange, byte[] bytes) throws IOException {
        StreamSinkConduit sink = ((HttpServerConnection) exchange.getConnection()).getOriginalSinkConduit();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            if (sink.write(buffer) == 0) {
                sink.awaitWritable();
            }
        }
        while (!sink.flush()) {
            sink.awaitWritable();
        }
    }
}
