package dev.zoomflow.benchmarks.jmh;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.auth.Identity;
import dev.zoomflow.api.auth.TokenStore;
import dev.zoomflow.api.connection.AuthType;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.connection.HostServices;
import dev.zoomflow.api.connection.Integration;
import dev.zoomflow.api.connection.Setting;
import dev.zoomflow.api.connection.SettingValues;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/** A connection type that gives away the stores its connections get from the host. */
final class HeldTokens implements ConnectionType, Integration {
    static final String ID = "held";
    static final String AUTH_TYPE = "held";

    private volatile Optional<TokenStore> last = Optional.empty();

    /** Of the connection that was opened last. */
    TokenStore last() {
        return last.orElseThrow();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String displayName() {
        return ID;
    }

    @Override
    public List<AuthType> authTypes() {
        return List.of(AuthType.of(AUTH_TYPE, "Held"));
    }

    @Override
    public List<Setting> serverSettings() {
        return List.of();
    }

    @Override
    public Integration open(HostServices host) {
        return this;
    }

    @Override
    public Connection connect(String authType, SettingValues settings, TokenStore tokens) {
        last = Optional.of(tokens);
        return new Idle();
    }

    private record Idle() implements Connection {
        @Override
        public String app() {
            return "app";
        }

        @Override
        public Identity verify() {
            throw nothing();
        }

        @Override
        public HttpRequest.Builder request(String path) {
            throw nothing();
        }

        @Override
        public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
            throw nothing();
        }

        private static ConnectionException nothing() {
            return new ConnectionException(Failure.CONFIGURATION, "it only holds tokens");
        }
    }
}
