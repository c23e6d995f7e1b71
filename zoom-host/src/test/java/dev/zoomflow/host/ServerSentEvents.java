package dev.zoomflow.host;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;

/** A page that listens. */
final class ServerSentEvents implements Flow.Subscriber<String>, AutoCloseable {
    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Flow.Subscription> open = new CompletableFuture<>();

    private ServerSentEvents() {}

    @SuppressWarnings("FutureReturnValueIgnored") // the subscriber is told
    static ServerSentEvents from(URI address, String cookies) {
        var events = new ServerSentEvents();
        var request = HttpRequest.newBuilder(address).header("Cookie", cookies).build();
        HttpClient.newHttpClient().sendAsync(request, BodyHandlers.fromLineSubscriber(events));
        events.open.join();
        return events;
    }

    String received() {
        return String.join("\n", received);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
        open.complete(subscription);
    }

    @Override
    public void onNext(String line) {
        received.add(line);
    }

    @Override
    public void onError(Throwable failed) {
        open.completeExceptionally(failed);
    }

    @Override
    public void onComplete() {}

    @Override
    public void close() {
        open.join().cancel();
    }
}
