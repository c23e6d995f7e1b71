package dev.zoomflow.testkit.contract;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps its answer until so many have asked, or for some seconds. */
record Together(CountDownLatch missing, WatchedClient.Stand answer) implements WatchedClient.Stand {
    Together(int size, WatchedClient.Stand answer) {
        this(new CountDownLatch(size), answer);
    }

    @Override
    public <T> HttpResponse<T> answer(HttpRequest request, BodyHandler<T> body) throws IOException {
        missing.countDown();
        try {
            if (!missing.await(Crowd.PATIENCE.toSeconds() / 6, TimeUnit.SECONDS)) {
                missing.countDown();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return answer.answer(request, body);
    }
}
