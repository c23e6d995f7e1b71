package dev.zoomflow.plugin.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.plugin.http.Collected;
import dev.zoomflow.plugin.json.Json;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Reads a whole JSON body and hands it on to the caller's subscriber, unless it is an error in disguise. */
final class JsonPeek<T> implements BodySubscriber<Answer<T>> {
    private static final Set<String> MEMBERS_OF_AN_ERROR = Set.of("code", "message", "errors");

    private final Collected collected;
    private final Supplier<BodySubscriber<T>> caller;

    JsonPeek(Collected collected, Supplier<BodySubscriber<T>> caller) {
        this.collected = collected;
        this.caller = caller;
    }

    @Override
    public CompletionStage<Answer<T>> getBody() {
        return collected.getBody().thenCompose(this::decide);
    }

    private CompletionStage<Answer<T>> decide(byte[] body) {
        if (body.length <= Collected.SHORT) {
            var text = new String(body, UTF_8);
            if (Json.object(text).filter(JsonPeek::isError).isPresent()) {
                return CompletableFuture.completedStage(new Answer.Refusal<>(text, false));
            }
        }
        var subscriber = caller.get();
        subscriber.onSubscribe(new Once(subscriber, ByteBuffer.wrap(body).asReadOnlyBuffer()));
        return subscriber.getBody().thenApply(Answer.Success::new);
    }

    private static boolean isError(ObjectNode json) {
        return json.path("code").isIntegralNumber()
                && json.path("code").asLong(0) != 0
                && json.path("message").isString()
                && MEMBERS_OF_AN_ERROR.containsAll(json.propertyNames());
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        collected.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        collected.onNext(buffers);
    }

    @Override
    public void onError(Throwable broken) {
        collected.onError(broken);
    }

    @Override
    public void onComplete() {
        collected.onComplete();
    }

    /** A body that is already here, given when first asked for. */
    private record Once(BodySubscriber<?> subscriber, ByteBuffer body, AtomicBoolean given) implements Subscription {
        Once(BodySubscriber<?> subscriber, ByteBuffer body) {
            this(subscriber, body, new AtomicBoolean());
        }

        @Override
        public void request(long wanted) {
            if (wanted > 0 && given.compareAndSet(false, true)) {
                if (body.hasRemaining()) {
                    subscriber.onNext(List.of(body));
                }
                subscriber.onComplete();
            }
        }

        @Override
        public void cancel() {
            given.set(true);
        }
    }
}
