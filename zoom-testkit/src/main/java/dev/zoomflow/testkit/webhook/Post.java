package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.Delivery.Attempt;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends one attempt and waits three seconds for its answer. Redirects are not followed. */
final class Post {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();
    private final Headers headers;
    private final InstantSource clock;

    Post(Headers headers, InstantSource clock) {
        this.headers = headers;
        this.clock = clock;
    }

    Attempt send(Outgoing outgoing) {
        Map<String, String> sent = headers.of(outgoing);
        Instant at = clock.instant();
        long begin = System.nanoTime();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        outgoing.subscription().endpoint())
                .POST(HttpRequest.BodyPublishers.ofByteArray(outgoing.body().bytes()));
        sent.forEach(request::setHeader);
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
        try {
            HttpResponse<String> got = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return new Attempt(at, sent, Optional.of(got.statusCode()), got.body(), since(begin));
        } catch (TimeoutException late) {
            answer.cancel(true);
            return unanswered(at, sent, "no answer within " + PATIENCE.toSeconds() + " s", begin);
        } catch (ExecutionException failed) {
            return unanswered(at, sent, String.valueOf(failed.getCause()), begin);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            return unanswered(at, sent, "the simulator was closed", begin);
        }
    }

    private static Attempt unanswered(Instant at, Map<String, String> sent, String why, long begin) {
        return new Attempt(at, sent, Optional.empty(), why, since(begin));
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
