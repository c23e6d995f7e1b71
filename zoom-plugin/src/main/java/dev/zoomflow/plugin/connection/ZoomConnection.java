package dev.zoomflow.plugin.connection;

import dev.zoomflow.api.auth.AuthorizationFlow;
import dev.zoomflow.api.auth.Identity;
import dev.zoomflow.api.connection.Check;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.connection.Use;
import dev.zoomflow.api.event.EventFeed;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.plugin.client.ZoomClient;
import dev.zoomflow.plugin.oauth.Grant;
import dev.zoomflow.plugin.scopes.Scopes;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A link to Zoom over an app. */
final class ZoomConnection implements Connection {
    private final Access access;
    private final Incoming incoming;
    private final Grant grant;
    private final ZoomClient client;
    private final Scopes scopes;

    /**
     * @param flow empty where no person is asked
     * @param identity asks Zoom
     * @param examination of the app that the connection brings, given the callback; asks Zoom
     */
    record Access(
            String app,
            Optional<AuthorizationFlow> flow,
            Supplier<Identity> identity,
            Function<Optional<URI>, List<Check>> examination) {}

    /** The ways in which events of the connection's own app come. */
    record Incoming(List<EventSource> sources, List<EventFeed> feeds) {
        static final Incoming NONE = new Incoming(List.of(), List.of());

        Incoming {
            sources = List.copyOf(sources);
            feeds = List.copyOf(feeds);
        }
    }

    ZoomConnection(Access access, Incoming incoming, Grant grant, ZoomClient client, Scopes scopes) {
        this.access = access;
        this.incoming = incoming;
        this.grant = grant;
        this.client = client;
        this.scopes = scopes;
    }

    @Override
    public String app() {
        return access.app();
    }

    @Override
    public Optional<AuthorizationFlow> authorization() {
        return access.flow();
    }

    @Override
    public List<EventSource> eventSources() {
        return incoming.sources();
    }

    @Override
    public List<EventFeed> eventFeeds() {
        return incoming.feeds();
    }

    @Override
    public Identity verify() {
        return access.identity().get();
    }

    @Override
    public List<Check> check(Use use) {
        return List.of(scopes.check(grant.stored(), use));
    }

    @Override
    public List<Check> checkApp(Optional<URI> callback) {
        return access.examination().apply(callback);
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
