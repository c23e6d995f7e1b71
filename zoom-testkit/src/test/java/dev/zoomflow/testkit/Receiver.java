package dev.zoomflow.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** An endpoint of an app: keeps what it gets and answers as it is told. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Function<Received, Reply> answer;

    private final String secretToken;

    record Received(Map<String, String> headers, String body) {
        /** The signature that this delivery must have. */
        String signature(App app) {
            String message = "v0:" + headers.get("x-zm-request-timestamp") + ":" + body;
            return "v0=" + Hmac.sha256(app.secretToken(), message.getBytes(StandardCharsets.UTF_8));
        }
    }

    record Reply(int status, String body) {}

    private Receiver(HttpServer server, String secretToken) {
        this.server = server;
        this.secretToken = secretToken;
        this.answer = delivery -> usual(delivery, secretToken);
    }

    /** Answers URL validation with this secret token and everything else with 204. */
    static Receiver start(String secretToken) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Receiver receiver = new Receiver(server, secretToken);
            server.createContext("/", receiver::handle);
            server.start();
            return receiver;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/zoom/event");
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    Received last() {
        return received.get(received.size() - 1);
    }

    void answer(int status) {
        answer = delivery -> new Reply(status, "");
    }

    void answerAsUsual() {
        answer = delivery -> usual(delivery, secretToken);
    }

    void answer(Function<Received, Reply> next) {
        answer = next;
    }

    static Reply usual(Received delivery, String secretToken) {
        if (delivery.body().contains("endpoint.url_validation")) {
            String plain = Client.json(delivery.body())
                    .path("payload")
                    .path("plainToken")
                    .asString("");
            String encrypted = Hmac.sha256(secretToken, plain.getBytes(StandardCharsets.UTF_8));
            return new Reply(200, "{\"plainToken\":\"" + plain + "\",\"encryptedToken\":\"" + encrypted + "\"}");
        }
        return new Reply(204, "");
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Received delivery = new Received(headers, body);
        received.add(delivery);
        Reply reply = answer.apply(delivery);
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
