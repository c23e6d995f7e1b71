package dev.zoomflow.plugin.client;

import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/** A response as the caller may see it: with the caller's own request, which has no token in it. */
record Delivered<T>(HttpRequest request, HttpResponse<?> received, T body) implements HttpResponse<T> {
    @Override
    public int statusCode() {
        return received.statusCode();
    }

    @Override
    public Optional<HttpResponse<T>> previousResponse() {
        return Optional.empty();
    }

    @Override
    public HttpHeaders headers() {
        return received.headers();
    }

    @Override
    public Optional<SSLSession> sslSession() {
        return received.sslSession();
    }

    @Override
    public URI uri() {
        return received.uri();
    }

    @Override
    public Version version() {
        return received.version();
    }
}
