package dev.zoomflow.testkit.webhook;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Sends requests over HTTP/1.1 with the given headers and no others but host and length. Follows no redirect and
 * repeats nothing: what fails has failed. Connections stay open for the next request. Thread-safe.
 */
final class Wire implements AutoCloseable {
    private final Map<String, Queue<WireConnection>> idle = new ConcurrentHashMap<>();
    private final Set<WireConnection> busy = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * @throws IOException when there is no whole answer within the time given; its message says why
     */
    WireAnswer post(URI to, Map<String, String> headers, byte[] body, Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        Queue<WireConnection> others = idle.computeIfAbsent(origin(to), key -> new ConcurrentLinkedQueue<>());
        Optional<WireConnection> kept = usable(others);
        WireConnection connection = kept.isPresent() ? kept.get() : WireConnection.open(to, deadline);
        busy.add(connection);
        try {
            if (closed) {
                throw new IOException("the simulator has been closed or reset");
            }
            WireAnswer answer = connection.exchange(request(to, headers, body), deadline);
            keepOrClose(connection, others);
            return answer;
        } catch (IOException | RuntimeException failed) {
            connection.close();
            throw failed;
        } finally {
            busy.remove(connection);
        }
    }

    private static Optional<WireConnection> usable(Queue<WireConnection> others) {
        WireConnection next = others.poll();
        while (next != null) {
            if (next.alive()) {
                return Optional.of(next);
            }
            next.close();
            next = others.poll();
        }
        return Optional.empty();
    }

    private void keepOrClose(WireConnection connection, Queue<WireConnection> others) {
        if (connection.reusable() && !closed) {
            others.add(connection);
        } else {
            connection.close();
        }
    }

    private static String origin(URI to) {
        return to.getScheme() + "://" + to.getRawAuthority();
    }

    private static byte[] request(URI to, Map<String, String> headers, byte[] body) {
        StringBuilder head = new StringBuilder(640).append("POST ").append(target(to));
        head.append(" HTTP/1.1\r\nhost: ").append(host(to)).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("content-length: ").append(body.length).append("\r\n\r\n");
        byte[] start = head.toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        return whole;
    }

    private static String target(URI to) {
        String path = to.getRawPath() == null || to.getRawPath().isEmpty() ? "/" : to.getRawPath();
        return to.getRawQuery() == null ? path : path + "?" + to.getRawQuery();
    }

    private static String host(URI to) {
        return to.getPort() < 0 ? to.getHost() : to.getHost() + ":" + to.getPort();
    }

    /** Also those that wait for an answer: nothing more goes out. */
    @Override
    public void close() {
        closed = true;
        busy.forEach(WireConnection::close);
        idle.values().forEach(connections -> connections.forEach(WireConnection::close));
    }
}
