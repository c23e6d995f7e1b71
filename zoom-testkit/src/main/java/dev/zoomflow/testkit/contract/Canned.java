package dev.zoomflow.testkit.contract;

import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Flow.Subscription;
import javax.net.ssl.SSLSession;

/** An answer without a body that comes over no network. */
record Canned(int status, Map<String, List<String>> fields) implements WatchedClient.Stand {
    static Canned status(int status) {
        return new Canned(status, Map.of());
    }

    Canned header(String name, String value) {
        return new Canned(status, Map.of(name, List.of(value)));
    }

    @Override
    public <T> HttpResponse<T> answer(HttpRequest request, BodyHandler<T> handler) {
        var headers = HttpHeaders.of(fields, (name, value) -> true);
        var subscriber = handler.apply(new Info(status, headers, Version.HTTP_1_1));
        subscriber.onSubscribe(new Nothing());
        subscriber.onComplete();
        return new Response<>(
                request,
                status,
                headers,
                subscriber.getBody().toCompletableFuture().join());
    }

    private record Info(int statusCode, HttpHeaders headers, Version version) implements ResponseInfo {}

    /** There is nothing to ask for. */
    private static final class Nothing implements Subscription {
        @Override
        public void request(long count) {}

        @Override
        public void cancel() {}
    }

    private record Response<T>(HttpRequest request, int statusCode, HttpHeaders headers, T body)
            implements HttpResponse<T> {
        @Override
        public Optional<HttpResponse<T>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public URI uri() {
            return request.uri();
        }

        @Override
        public Version version() {
            return Version.HTTP_1_1;
        }
    }
}
