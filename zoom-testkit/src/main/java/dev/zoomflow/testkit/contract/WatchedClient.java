package dev.zoomflow.testkit.contract;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** A host's HTTP client that remembers every request and can answer in the service's stead. */
final class WatchedClient extends HttpClient {
    private static final ThreadGroup OWN = new ThreadGroup("network");

    /** Shared, with threads in a group of their own, so that none of them counts as a connection's. */
    private static final HttpClient NETWORK = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newCachedThreadPool(WatchedClient::thread))
            .build();

    private final List<HttpRequest> sent = new CopyOnWriteArrayList<>();
    private volatile Function<HttpRequest, Optional<Stand>> interference = request -> Optional.empty();

    /** What happens to a request instead of reaching the service. */
    interface Stand {
        <T> HttpResponse<T> answer(HttpRequest request, BodyHandler<T> body) throws IOException;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(OWN, work, "network");
        thread.setDaemon(true);
        return thread;
    }

    /** Such requests do not reach the service from now on. */
    void instead(Predicate<HttpRequest> which, Stand answer) {
        interference = request -> which.test(request) ? Optional.of(answer) : Optional.empty();
    }

    List<HttpRequest> sent() {
        return List.copyOf(sent);
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) throws IOException, InterruptedException {
        sent.add(request);
        var stand = interference.apply(request);
        return stand.isPresent() ? stand.get().answer(request, body) : NETWORK.send(request, body);
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> body) {
        sent.add(request);
        var stand = interference.apply(request);
        if (stand.isEmpty()) {
            return NETWORK.sendAsync(request, body);
        }
        try {
            return CompletableFuture.completedFuture(stand.get().answer(request, body));
        } catch (IOException broken) {
            return CompletableFuture.failedFuture(broken);
        }
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, BodyHandler<T> body, PushPromiseHandler<T> pushes) {
        return sendAsync(request, body);
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return NETWORK.cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return NETWORK.connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return NETWORK.followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return NETWORK.proxy();
    }

    @Override
    public SSLContext sslContext() {
        return NETWORK.sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return NETWORK.sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return NETWORK.authenticator();
    }

    @Override
    public Version version() {
        return NETWORK.version();
    }

    @Override
    public Optional<Executor> executor() {
        return NETWORK.executor();
    }
}
