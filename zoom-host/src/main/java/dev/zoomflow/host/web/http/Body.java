package dev.zoomflow.host.web.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.xnio.channels.StreamSourceChannel;

/** Collects a request's body without holding a thread, within the limits. One I/O thread. */
final class Body {
    private static final int CHUNK = 16 * 1024;

    private final HttpServerExchange exchange;
    private final int limit;
    private final Budget budget;
    private final Then then;
    private byte[] bytes;
    private int size;
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
        this.bytes = new byte[expected(exchange.getRequestContentLength())];
    }

    /** With room to see the end: most bodies are read at once. What is only announced gets no more than a chunk. */
    private static int expected(long announced) {
        return announced < 0 || announced > CHUNK ? CHUNK : (int) announced + 1;
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
        try {
            while (true) {
                var count = channel.read(room());
                if (count < 0) {
                    end(channel, isWhole() ? 0 : 400);
                    return;
                } else if (count == 0) {
                    waitForMore(channel, first);
                    return;
                } else if (!add(count)) {
                    end(channel, size > limit ? 413 : 503);
                    return;
                }
            }
        } catch (IOException broken) {
            end(channel, 400);
        }
    }

    private ByteBuffer room() {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        return ByteBuffer.wrap(bytes, size, bytes.length - size);
    }

    private boolean add(int count) {
        size += count;
        if (size > limit || !budget.take(count)) {
            return false;
        }
        taken += count;
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
        return announced < 0 || announced == size;
    }

    private void finish(int status) {
        if (status != 0) {
            exchange.setPersistent(false);
            exchange.getResponseHeaders().put(Headers.CONNECTION, "close");
        }
        then.accept(status, Arrays.copyOf(bytes, size));
    }
}
