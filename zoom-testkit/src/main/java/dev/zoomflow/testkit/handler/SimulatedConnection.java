package dev.zoomflow.testkit.handler;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.auth.Identity;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** A user's connection to the simulator, made without a host: one access token, sent with every request. */
record SimulatedConnection(ZoomSimulator zoom, User owner, AccessToken token) implements Connection {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    static SimulatedConnection authorised(ZoomSimulator zoom, User user) {
        return new SimulatedConnection(zoom, user, AccessToken.of(zoom, user));
    }

    @Override
    public String app() {
        return zoom.app().clientId();
    }

    @Override
    public Identity verify() {
        var me = Json.parseObject(
                send(request("users/me").build(), BodyHandlers.ofString()).body());
        return new Identity(
                me.path("account_id").asString(""),
                me.path("id").asString(""),
                false,
                me.path("display_name").asString(""));
    }

    @Override
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(zoom.baseUri() + "/v2/" + path.replaceFirst("^/", "")));
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) {
        if (!request.uri().toString().startsWith(zoom.baseUri().toString())) {
            throw new ConnectionException(Failure.REFUSED, request.uri().getHost() + " is not the simulator's address");
        }
        var authorised = HttpRequest.newBuilder(request, (name, value) -> true)
                .setHeader("Authorization", "Bearer " + token.value())
                .build();
        try {
            return CLIENT.send(authorised, info -> info.statusCode() / 100 == 2 ? body.apply(info) : refusal(info));
        } catch (IOException e) {
            if (e.getCause() instanceof ConnectionException refused) {
                throw refused;
            }
            throw new ConnectionException(Failure.UNAVAILABLE, "the simulator gave no answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectionException(Failure.UNAVAILABLE, "interrupted", e);
        }
    }

    private static <T> HttpResponse.BodySubscriber<T> refusal(HttpResponse.ResponseInfo info) {
        return HttpResponse.BodySubscribers.mapping(
                HttpResponse.BodySubscribers.ofString(StandardCharsets.UTF_8), text -> {
                    throw failure(info.statusCode(), text);
                });
    }

    private static ConnectionException failure(int status, String text) {
        try {
            var error = Json.parseObject(text);
            return ConnectionException.coded(
                    kind(status),
                    error.path("code").asString(""),
                    error.path("message").asString(""));
        } catch (IllegalArgumentException notJson) {
            return new ConnectionException(kind(status), "status " + status);
        }
    }

    private static Failure kind(int status) {
        return switch (status) {
            case 401 -> Failure.AUTHORIZATION;
            case 429 -> Failure.RATE_LIMITED;
            default -> status >= 500 ? Failure.UNAVAILABLE : Failure.REFUSED;
        };
    }
}
