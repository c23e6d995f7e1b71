package dev.zoomflow.host.inbox;

import dev.zoomflow.api.auth.Identity;
import dev.zoomflow.api.auth.TokenStore;
import dev.zoomflow.api.connection.AuthType;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.connection.HostServices;
import dev.zoomflow.api.connection.Integration;
import dev.zoomflow.api.connection.Setting;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.api.event.Subject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/** A connection type with a source at both levels, and no service behind it. */
final class AppType implements ConnectionType {
    static final String ID = "app-type";

    /** How many connections were made. */
    private record Source() implements EventSource {
        @Override
        public String name() {
            return "event";
        }

        @Override
        public DeliveryResult receive(Delivery delivery) {
            return DeliveryResult.accepted();
        }
    }

    private record App(String app) implements Connection {
        @Override
        public List<EventSource> eventSources() {
            return List.of(new Source());
        }

        @Override
        public Identity verify() {
            return new Identity("acc", "me", false, "Me");
        }

        @Override
        public HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create("http://localhost/" + path));
        }

        @Override
        public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
            throw new UnsupportedOperationException("there is no service");
        }
    }

    private static final class Server implements Integration {
        @Override
        public Connection connect(String authType, SettingValues settings, TokenStore tokens) {
            return new App(settings.text("client_id").orElse(""));
        }

        @Override
        public List<EventSource> eventSources() {
            return List.of(new Source());
        }

        @Override
        public Optional<Subject> forgets(Event event) {
            return Integration.super
                    .forgets(event)
                    .or(() -> event.type().equals("user.deleted") ? Optional.of(event.subject()) : Optional.empty());
        }
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String displayName() {
        return "App";
    }

    @Override
    public List<AuthType> authTypes() {
        return List.of(AuthType.of("own", "Own app", Setting.text("client_id", "Client ID")));
    }

    @Override
    public List<Setting> serverSettings() {
        return List.of();
    }

    @Override
    public Integration open(HostServices host) {
        return new Server();
    }
}
