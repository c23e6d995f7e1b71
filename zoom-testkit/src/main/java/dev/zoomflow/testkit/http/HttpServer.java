package dev.zoomflow.testkit.http;

import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.HeaderValues;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A listener on one port. Thread-safe. */
public final class HttpServer implements AutoCloseable {
    private static final long LARGEST_BODY = 16L << 20;

    private final Undertow undertow;

    private HttpServer(Undertow undertow) {
        this.undertow = undertow;
    }

    /**
     * @param port 0 takes a free one
     * @throws BindException when the port is taken or the address is not ours
     */
    public static HttpServer start(String address, int port, Handler handler) throws BindException {
        ServerLogs.quiet();
        Undertow undertow = Undertow.builder()
                .addHttpListener(port, address, new BlockingHandler(exchange -> exchange(exchange, handler)))
                // freeing direct buffers makes newer JVMs print warnings
                .setDirectBuffers(false)
                .setIoThreads(2)
                .setWorkerThreads(32)
                .build();
        try {
            undertow.start();
        } catch (RuntimeException failed) {
            undertow.stop();
            if (failed.getCause() instanceof BindException taken) {
                throw taken;
            }
            throw failed;
        }
        return new HttpServer(undertow);
    }

    public int port() {
        return ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
    }

    @Override
    public void close() {
        undertow.stop();
    }

    private static void exchange(HttpServerExchange exchange, Handler handler) throws IOException {
        exchange.setMaxEntitySize(LARGEST_BODY);
        Reply reply = handler.handle(request(exchange));
        if (reply instanceof Answer answer) {
            send(exchange, answer);
        } else {
            exchange.getConnection().close();
        }
    }

    private static Request request(HttpServerExchange exchange) throws IOException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (HeaderValues header : exchange.getRequestHeaders()) {
            headers.put(header.getHeaderName().toString().toLowerCase(Locale.ROOT), List.copyOf(header));
        }
        Body body = Body.of(exchange.getInputStream().readAllBytes());
        String method = exchange.getRequestMethod().toString();
        return new Request(method, path(exchange), exchange.getQueryString(), headers, body, Map.of());
    }

    private static String path(HttpServerExchange exchange) {
        String uri = exchange.getRequestURI();
        if (exchange.isHostIncludedInRequestURI()) {
            int slash = uri.indexOf('/', uri.indexOf("//") + 2);
            return slash < 0 ? "/" : uri.substring(slash);
        }
        return uri.startsWith("/") ? uri : "/" + uri;
    }

    private static void send(HttpServerExchange exchange, Answer answer) {
        exchange.setStatusCode(answer.status());
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().put(new HttpString(name), value));
        exchange.getResponseSender().send(ByteBuffer.wrap(answer.body().bytes()));
    }
}
