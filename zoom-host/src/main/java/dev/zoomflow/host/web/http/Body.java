package dev.zoomflow.host.web.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;
import org.xnio.channels.StreamSourceChannel;

/**
 * Collects a request's body without holding a thread, within the limits. One I/O thread. Whoever is slow is answered, and
 * whoever goes on with a body that was refused is hung up on: what he sent counts against everybody's budget.
 */
final class Body {
    private static final int CHUNK = 16 * 1024;
    private static final byte[] NOTHING = new byte[0];

    private final HttpServerExchange exchange;
    private final Limits limits;
    private final Then then;
    private final AtomicLong taken = new AtomicLong();
    private Optional<XnioExecutor.Key> deadline = Optional.empty();
    private byte[] bytes;
    private int size;

    /** What follows. Status 0: the body is whole; otherwise the status that says why it is not. */
    @FunctionalInterface
    interface Then {
        void accept(int status, byte[] bytes);
    }

    Body(HttpServerExchange exchange, Limits limits, Then then) {
        this.exchange = exchange;
        this.limits = limits;
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
            cancelDeadline();
            giveBack();
            next.proceed();
        });
        if (exchange.getRequestContentLength() > limits.body()) {
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
                    end(channel, size > limits.body() ? 413 : 503);
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
        if (size > limits.body() || !limits.budget().take(count)) {
            return false;
        }
        taken.addAndGet(count);
        return true;
    }

    private void giveBack() {
        limits.budget().giveBack(taken.getAndSet(0));
    }

    private void waitForMore(StreamSourceChannel channel, boolean first) {
        if (first) {
            channel.getReadSetter().set(ready -> orHangUp(() -> read(channel, false)));
            channel.resumeReads();
            setDeadline(() -> orHangUp(() -> end(channel, 408)));
        }
    }

    /** Nobody else ends an exchange on which something fails that began to wait. */
    private void orHangUp(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error failed) {
            hangUp();
            throw failed;
        }
    }

    private void setDeadline(Runnable missed) {
        var patience = limits.patience().toMillis();
        deadline = Optional.of(exchange.getIoThread().executeAfter(missed, patience, TimeUnit.MILLISECONDS));
    }

    private void cancelDeadline() {
        deadline.ifPresent(XnioExecutor.Key::remove);
        deadline = Optional.empty();
    }

    private void hangUp() {
        cancelDeadline();
        giveBack();
        IoUtils.safeClose(exchange.getConnection());
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
        cancelDeadline();
        if (status != 0) {
            setDeadline(this::hangUp);
            exchange.setPersistent(false);
            exchange.getResponseHeaders().put(Headers.CONNECTION, "close");
        }
        var whole = Arrays.copyOf(bytes, size);
        bytes = NOTHING;
        then.accept(status, whole);
    }
}
