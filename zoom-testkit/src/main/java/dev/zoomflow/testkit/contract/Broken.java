package dev.zoomflow.testkit.contract;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.util.function.Supplier;

/** No answer: the exchange fails. */
record Broken(Supplier<IOException> how) implements WatchedClient.Stand {
    @Override
    public <T> HttpResponse<T> answer(HttpRequest request, BodyHandler<T> body) throws IOException {
        throw how.get();
    }
}
