package dev.zoomflow.host.web.http;

import io.undertow.server.AbstractServerConnection;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import io.undertow.util.SameThreadExecutor;
import java.nio.ByteBuffer;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Routes, limits, headers: what every request of a listener goes through. */
final class Endpoint implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);
    /** Judging a larger body takes long enough to be noticed by others on the same thread. */
    private static final int QUICK = 64 * 1024;

    private static final Reply SPEECHLESS = Reply.text(500, "Something failed here; the host's log says what");

    private final Routes routes;
    private final Limits limits;
    private final BiFunction<Request, RuntimeException, Reply> failures;
    private final Headers headers;

    /** What goes onto every answer that has not got it already. */
    @FunctionalInterface
    interface Headers {
        void addTo(io.undertow.util.HeaderMap headers);
    }

    Endpoint(Routes routes, Limits limits, BiFunction<Request, RuntimeException, Reply> failures, Headers headers) {
        this.routes = routes;
        this.limits = limits;
        this.failures = failures;
        this.headers = headers;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        headers.addTo(exchange.getResponseHeaders());
        var found = routes.find(exchange.getRequestMethod().toString(), exchange.getRequestPath());
        new Body(exchange, limits, (status, body) -> {
                    Runnable work = status == 0
                            ? () -> answer(new Request(exchange, found.variables(), body), found.route(), exchange)
                            : () -> send(exchange, refusal(status));
                    if (status == 0 && found.status() == 200 && (found.route().blocks() || body.length > QUICK)) {
                        exchange.dispatch(work);
                    } else {
                        exchange.dispatch(SameThreadExecutor.INSTANCE, work);
                    }
                })
                .collect();
    }

    private void answer(Request request, Route route, HttpServerExchange exchange) {
        try {
            route.action().answer(request, exchange.getConnection().getWorker(), reply -> later(exchange, reply));
        } catch (RuntimeException failure) {
            later(exchange, failed(request, failure));
        } catch (Error failure) {
            later(exchange, failed(request, new IllegalStateException(failure)));
        }
        staySelected(exchange);
    }

    /** What is out of memory may be so again when it is to be said. */
    private Reply failed(Request request, RuntimeException failure) {
        try {
            return failures.apply(request, failure);
        } catch (RuntimeException | Error again) {
            LOG.error("{} {} failed, and so did the answer to that", request.method(), request.path(), again);
            return SPEECHLESS;
        }
    }

    /**
     * While a request is worked on its connection is not read, and for that Undertow takes it out of the selector and puts it
     * back, two calls of the system for each request. If something is sent too early, its listener does that by itself.
     */
    private static void staySelected(HttpServerExchange exchange) {
        if (exchange.isInIoThread() && exchange.getConnection() instanceof AbstractServerConnection connection) {
            connection.getOriginalSourceConduit().resumeReads();
        }
    }

    /** Answers are written by the thread that reads the connection, whoever made them. */
    private static void later(HttpServerExchange exchange, Reply reply) {
        if (exchange.isInIoThread()) {
            send(exchange, reply);
        } else {
            exchange.getIoThread().execute(() -> send(exchange, reply));
        }
    }

    private Reply refusal(int status) {
        limits.refusals().count(status);
        if (status == 413) {
            return Reply.text(413, "The body is larger than " + limits.body() + " bytes");
        }
        if (status == 408) {
            return Reply.text(408, "The body took too long");
        }
        return status == 503
                ? Reply.text(503, "Too much is arriving at once; come again").with("Retry-After", "5")
                : Reply.text(400, "The body ended early");
    }

    static void send(HttpServerExchange exchange, Reply reply) {
        exchange.setStatusCode(reply.status());
        for (var header : reply.headers()) {
            var name = HttpString.tryFromString(header.name());
            if (header.name().equals("Set-Cookie")) {
                exchange.getResponseHeaders().add(name, header.value());
            } else {
                exchange.getResponseHeaders().put(name, header.value());
            }
        }
        if (reply.file().isPresent()) {
            new Download(reply.file().get()).send(exchange);
        } else if (exchange.getRequestMethod().toString().equals("HEAD")) {
            exchange.endExchange();
        } else {
            exchange.getResponseSender().send(ByteBuffer.wrap(reply.body()));
            Unread.mayNotStay(exchange);
        }
    }
}
