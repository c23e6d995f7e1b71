package dev.zoomflow.host;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who wants to be told. */
final class Told implements AutoCloseable {
    /** The answer that never comes. */
    static final int SILENCE = 0;

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    record Message(String body, String signature, int answered) {
        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        long id() {
            return json().path("id").asLong();
        }

        String status() {
            return json().path("status").asString();
        }
    }

    Told() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var signature = String.valueOf(exchange.getRequestHeaders().getFirst("X-Zoomflow-Signature"));
        var next = answers.poll();
        var status = next == null ? 204 : next;
        messages.add(new Message(body, signature, status));
        if (status != SILENCE) {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        }
    }

    /** Instead of 204, the next times. */
    void answer(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks/the-secret-path";
    }

    List<Message> messages() {
        return messages;
    }

    /** Those that were accepted. */
    List<Message> accepted() {
        return messages.stream().filter(message -> message.answered() == 204).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
