package dev.zoomflow.host.web.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.xnio.channels.StreamSourceChannel;

/** Collects a request's body without holding a thread, within the limits. One I/O thread. */
final class Body {
    private static final int CHUNK = 16 * 1024;

    private final HttpServerExchange exchange;
    private final int limit;
    private final Budget budget;
    private final Then then;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long taken;

    /** What follows. Status 0: the body is whole; otherwise the status that says why it is not. */
    @FunctionalInterface
    interface Then {
        void accept(int status, byte[] bytes);
    }

    Body(HttpServerExchange exchange, int limit, Budget budget, Then then) {
        this.exchange = exchange;
        this.limit = limit;
        this.budget = budget;
        this.then = then;
    }

    /** Calls back once, on the I/O thread; what was taken of the budget is given back when the exchange ends. */
    void collect() {
        exchange.addExchangeCompleteListener((ended, next) -> {
            budget.giveBack(taken);
            next.proceed();
        });
        if (exchange.getRequestContentLength() > limit) {
            finish(413);
            return;
        }
        var channel = exchange.getRequestChannel();
        if (channel == null) {
            finish(0);
        } else {
            read(channel, true);
        }
    }

    private void read(StreamSourceChannel channel, boolean first) {
        var buffer = ByteBuffer.allocate(CHUNK);
        try {
            while (true) {
                buffer.clear();
                var count = channel.read(buffer);
                if (count < 0) {
                    end(channel, isWhole() ? 0 : 400);
                    return;
                } else if (count == 0) {
                    waitForMore(channel, first);
                    return;
                } else if (!add(buffer, count)) {
                    end(channel, bytes.size() + count > limit ? 413 : 503);
                    return;
                }
            }
        } catch (IOException broken) {
            end(channel, 400);
        }
    }

    private boolean add(ByteBuffer buffer, int count) {
        if (bytes.size() + count > limit || !budget.take(count)) {
            return false;
        }
        taken += count;
        bytes.write(buffer.array(), buffer.arrayOffset(), count);
        return true;
    }

    private void waitForMore(StreamSourceChannel channel, boolean first) {
        if (first) {
            channel.getReadSetter().set(ready -> read(channel, false));
            channel.resumeReads();
        }
    }

    private void end(StreamSourceChannel channel, int status) {
        channel.suspendReads();
        finish(status);
    }

    private boolean isWhole() {
        var announced = exchange.getRequestContentLength();
        return announced < 0 || announced == bytes.size();
    }

    private void finish(int status) {
        if (status != 0) {
            exchange.setPersistent(false);
            exchange.getResponseHeaders().put(Headers.CONNECTION, "close");
        }
        then.accept(status, bytes.toByteArray());
    }
}
