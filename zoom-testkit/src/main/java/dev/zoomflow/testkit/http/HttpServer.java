package dev.zoomflow.testkit.http;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.HeaderValues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import javax.net.ssl.SSLContext;

/** A listener on one port. Thread-safe. */
public final class HttpServer implements AutoCloseable {
    private static final long LARGEST_BODY = 16L << 20;

    private final Undertow undertow;
    private final Busy busy;

    private HttpServer(Undertow undertow, Busy busy) {
        this.undertow = undertow;
        this.busy = busy;
    }

    /**
     * @param port 0 takes a free one
     * @throws BindException when the port is taken or the address is not ours
     */
    public static HttpServer start(String address, int port, Handler handler) throws BindException {
        return start(handler, (builder, root) -> builder.addHttpListener(port, address, root));
    }

    /** As {@link #start}, speaking HTTPS. */
    public static HttpServer startSecure(String address, int port, SSLContext identity, Handler handler)
            throws BindException {
        return start(handler, (builder, root) -> builder.addHttpsListener(port, address, identity, root));
    }

    private static HttpServer start(
            Handler handler, BiFunction<Undertow.Builder, HttpHandler, Undertow.Builder> listening)
            throws BindException {
        ServerLogs.quiet();
        Busy busy = new Busy();
        HttpHandler root = new BlockingHandler(exchange -> exchange(exchange, handler, busy));
        Undertow undertow = listening
                .apply(Undertow.builder(), root)
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
        return new HttpServer(undertow, busy);
    }

    public int port() {
        return ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
    }

    @Override
    public void close() {
        busy.close();
        undertow.stop();
    }

    private static void exchange(HttpServerExchange exchange, Handler handler, Busy busy) throws IOException {
        exchange.setMaxEntitySize(LARGEST_BODY);
        try {
            Wire.send(exchange, busy.enter() ? handler.handle(request(exchange)) : new Hangup());
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        } finally {
            busy.leave();
        }
    }

    private static Request request(HttpServerExchange exchange) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (HeaderValues header : exchange.getRequestHeaders()) {
            headers.put(header.getHeaderName().toString().toLowerCase(Locale.ROOT), List.copyOf(header));
        }
        Body body = Body.from(() -> body(exchange));
        String method = exchange.getRequestMethod().toString();
        return new Request(method, path(exchange), exchange.getQueryString(), headers, body, Map.of());
    }

    private static byte[] body(HttpServerExchange exchange) {
        try {
            return exchange.getInputStream().readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String path(HttpServerExchange exchange) {
        String uri = exchange.getRequestURI();
        if (exchange.isHostIncludedInRequestURI()) {
            int slash = uri.indexOf('/', uri.indexOf("//") + 2);
            return slash < 0 ? "/" : uri.substring(slash);
        }
        return uri.startsWith("/") ? uri : "/" + uri;
    }
}
