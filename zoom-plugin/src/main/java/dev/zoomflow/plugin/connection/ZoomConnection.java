package dev.zoomflow.plugin.connection;

import dev.zoomflow.api.auth.AuthorizationFlow;
import dev.zoomflow.api.auth.Identity;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.plugin.client.ZoomClient;
import dev.zoomflow.plugin.oauth.Grant;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/** A user's link to Zoom over an app that the user authorises in a browser. */
final class ZoomConnection implements Connection {
    private final String app;
    private final AuthorizationFlow flow;
    private final Grant grant;
    private final ZoomClient client;

    ZoomConnection(String app, AuthorizationFlow flow, Grant grant, ZoomClient client) {
        this.app = app;
        this.flow = flow;
        this.grant = grant;
        this.client = client;
    }

    @Override
    public String app() {
        return app;
    }

    @Override
    public Optional<AuthorizationFlow> authorization() {
        return Optional.of(flow);
    }

    @Override
    public Identity verify() {
        return WhoAmI.ask(client, grant);
    }

    @Override
    public HttpRequest.Builder request(String path) {
        return client.request(grant, path);
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        return client.send(grant, request, body);
    }
}
