package dev.zoomflow.host.web.http;

import io.undertow.server.HttpServerExchange;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;

/** Answers that nobody reads: most are written at once, and whoever does not take the rest of his in time is hung up on. */
final class Unread {
    private static final int PATIENCE_SECONDS = 20;

    private Unread() {}

    /** The thread that reads the connection, after it began to write the answer. */
    static void mayNotStay(HttpServerExchange exchange) {
        if (!exchange.isComplete()) {
            var deadline = exchange.getIoThread()
                    .executeAfter(
                            () -> IoUtils.safeClose(exchange.getConnection()), PATIENCE_SECONDS, TimeUnit.SECONDS);
            exchange.addExchangeCompleteListener((ended, next) -> {
                deadline.remove();
                next.proceed();
            });
        }
    }
}
