package dev.zoomflow.host.web.http;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.server.handlers.HttpContinueReadHandler;
import io.undertow.util.Headers;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A listening port and what is behind it. */
public final class Listener implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 5_000;

    private final Undertow server;
    private final GracefulShutdownHandler requests;
    private final Root root;

    private Listener(Undertow server, GracefulShutdownHandler requests, Root root) {
        this.server = server;
        this.requests = requests;
        this.root = root;
    }

    /**
     * What a listener is made of.
     *
     * @param name for messages: "public listener"
     * @param option the command-line option that moves it: "--public-port"
     */
    public record Place(String name, String bind, int port, String option) {}

    /**
     * Starts to listen, and answers 503 until it is told what to {@link #serve}.
     *
     * @throws PortException if it cannot
     */
    public static Listener start(Place place) {
        var root = new Root();
        var requests = new GracefulShutdownHandler(new HttpContinueReadHandler(root));
        var server = Undertow.builder()
                .addHttpListener(place.port(), place.bind(), requests)
                .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, 60_000)
                .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, 10_000)
                .setServerOption(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, false)
                .setServerOption(UndertowOptions.MAX_HEADER_SIZE, 32 * 1024)
                .setServerOption(UndertowOptions.MAX_PARAMETERS, 100)
                .setServerOption(UndertowOptions.MAX_HEADERS, 100)
                .setIoThreads(Math.min(2, Runtime.getRuntime().availableProcessors()))
                .setWorkerThreads(32)
                .build();
        try {
            server.start();
        } catch (RuntimeException failed) {
            throw PortException.of(place, failed);
        }
        return new Listener(server, requests, root);
    }

    public void serve(HttpHandler handler) {
        root.next = handler;
    }

    /** A handler of routes, with limits, headers and what turns a failure into an answer. */
    public static HttpHandler handler(
            Routes routes,
            Limits limits,
            BiFunction<Request, RuntimeException, Reply> failures,
            SecurityHeaders headers) {
        return new Endpoint(routes, limits, failures, headers::addTo);
    }

    /** What stands in front of a handler: it looks at the head of each request, and answers it or lets it through. */
    public static HttpHandler guarded(
            HttpHandler next, Function<Request, Optional<Reply>> guard, SecurityHeaders headers) {
        return exchange -> {
            var refusal = guard.apply(Request.head(exchange));
            if (refusal.isPresent()) {
                headers.addTo(exchange.getResponseHeaders());
                Endpoint.send(exchange, refusal.get());
            } else {
                next.handleRequest(exchange);
            }
        };
    }

    /** The port it got. */
    public int port() {
        return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    }

    /** Refuses new requests, waits a little for those under way, and stops. */
    @Override
    public void close() {
        requests.shutdown();
        try {
            requests.awaitShutdown(PATIENCE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        server.stop();
    }

    /** What is served now. */
    private static final class Root implements HttpHandler {
        private volatile HttpHandler next = Root::starting;

        @Override
        public void handleRequest(HttpServerExchange exchange) throws Exception {
            next.handleRequest(exchange);
        }

        private static void starting(HttpServerExchange exchange) {
            exchange.setStatusCode(503);
            exchange.getResponseHeaders().put(Headers.RETRY_AFTER, "1");
            exchange.endExchange();
        }
    }

    /** A port that cannot be listened on, in words. */
    public static final class PortException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private PortException(String message, Throwable cause) {
            super(message, cause);
        }

        private static RuntimeException of(Place place, RuntimeException failed) {
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                if (cause instanceof BindException || cause instanceof SocketException) {
                    return new PortException(
                            "Port " + place.port() + " on " + place.bind() + " for the " + place.name()
                                    + " is taken or not allowed; stop what uses it or choose another with "
                                    + place.option() + " (0 picks a free one)",
                            cause);
                }
            }
            return failed;
        }
    }
}
