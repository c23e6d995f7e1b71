package dev.zoomflow.zoom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;

/** Gives bytes to the JDK's body handlers and takes them from its publishers, without a network. */
final class Bodies {
    private static final Flow.Subscription NO_HURRY = new Flow.Subscription() {
        @Override
        public void request(long n) {}

        @Override
        public void cancel() {}
    };

    private Bodies() {}

    static String text(HttpRequest.BodyPublisher publisher) {
        var text = BodySubscribers.ofString(UTF_8);
        publisher.subscribe(new Flow.Subscriber<ByteBuffer>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                text.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer item) {
                text.onNext(List.of(item));
            }

            @Override
            public void onError(Throwable problem) {
                text.onError(problem);
            }

            @Override
            public void onComplete() {
                text.onComplete();
            }
        });
        return text.getBody().toCompletableFuture().join();
    }

    static <T> T read(HttpResponse.BodyHandler<T> handler, HttpHeaders headers, byte[] bytes) {
        var subscriber = handler.apply(new Info(headers));
        subscriber.onSubscribe(NO_HURRY);
        subscriber.onNext(List.of(ByteBuffer.wrap(bytes)));
        subscriber.onComplete();
        return subscriber.getBody().toCompletableFuture().join();
    }

    private record Info(HttpHeaders headers) implements HttpResponse.ResponseInfo {
        @Override
        public int statusCode() {
            return 200;
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }
}
