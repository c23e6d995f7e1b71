package dev.zoomflow.plugin.client;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives a stream to the caller's subscriber, on whatever thread asks for more.
 *
 * <p>So the HTTP client itself sees no class of this plugin or of the caller: it keeps the handler of the last exchange for as
 * long as it keeps the connection, and with the handler its class loader.
 */
final class Pump implements Subscription {
    private static final int CHUNK = 16 * 1024;

    private final BodySubscriber<?> subscriber;
    private final InputStream in;
    private final AtomicLong wanted = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();

    private Pump(BodySubscriber<?> subscriber, InputStream in) {
        this.subscriber = subscriber;
        this.in = in;
    }

    static <T> T into(BodySubscriber<T> subscriber, InputStream in) {
        subscriber.onSubscribe(new Pump(subscriber, in));
        try {
            return subscriber.getBody().toCompletableFuture().join();
        } catch (CompletionException failed) {
            throw brokenOff(failed.getCause() == null ? failed : failed.getCause());
        }
    }

    static ConnectionException brokenOff(Throwable cause) {
        return new ConnectionException(
                Failure.UNAVAILABLE,
                "Zoom's answer could not be taken in whole (" + cause + "); try again later",
                cause);
    }

    @Override
    public void request(long more) {
        if (more <= 0) {
            end();
            subscriber.onError(new IllegalArgumentException("asked for " + more));
        } else if (wanted.getAndAccumulate(more, Pump::sum) == 0 && !over.get()) {
            // whoever asks meanwhile only adds to the number: one thread at a time gives
            do {
                give();
            } while (wanted.decrementAndGet() > 0 && !over.get());
        }
    }

    private void give() {
        try {
            var chunk = new byte[CHUNK];
            int length = in.read(chunk);
            if (length >= 0) {
                subscriber.onNext(List.of(ByteBuffer.wrap(chunk, 0, length).asReadOnlyBuffer()));
            } else if (end()) {
                subscriber.onComplete();
            }
        } catch (IOException broken) {
            if (end()) {
                subscriber.onError(broken);
            }
        }
    }

    @Override
    public void cancel() {
        end();
    }

    private boolean end() {
        if (!over.compareAndSet(false, true)) {
            return false;
        }
        try (in) {
            return true;
        } catch (IOException closedAnyway) {
            return true;
        }
    }

    private static long sum(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }
}
