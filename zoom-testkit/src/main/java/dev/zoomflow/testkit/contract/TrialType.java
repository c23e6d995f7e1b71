package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.Secret;
import dev.zoomflow.api.auth.AuthorizationFlow;
import dev.zoomflow.api.auth.Identity;
import dev.zoomflow.api.auth.PendingAuthorization;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.api.auth.TokenStore;
import dev.zoomflow.api.connection.AuthType;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.connection.HostServices;
import dev.zoomflow.api.connection.Integration;
import dev.zoomflow.api.connection.Setting;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.EventSource;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The connection type with which hosts are tried: a service that allows everything at once and answers no calls. */
final class TrialType implements ConnectionType {
    static final String ID = "trial";
    static final String APP = "the-trial-app";
    static final Identity WHO = new Identity("account-1", "user-1", true, "A trial");

    private final AtomicInteger open = new AtomicInteger();

    /** Integrations that were opened and not closed. */
    int open() {
        return open.get();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String displayName() {
        return "Trial";
    }

    @Override
    public List<AuthType> authTypes() {
        return List.of(AuthType.of("person", "Ask a person"));
    }

    @Override
    public List<Setting> serverSettings() {
        return List.of();
    }

    @Override
    public Integration open(HostServices host) {
        open.incrementAndGet();
        return new TrialIntegration(open::decrementAndGet);
    }

    private record TrialIntegration(Runnable closing) implements Integration {
        @Override
        public Connection connect(String authType, SettingValues settings, TokenStore tokens) {
            return new TrialConnection(tokens);
        }

        @Override
        public List<EventSource> eventSources() {
            return List.of(new TrialSource());
        }

        @Override
        public void close() {
            closing.run();
        }
    }

    private record TrialConnection(TokenStore tokens) implements Connection {
        @Override
        public String app() {
            return APP;
        }

        @Override
        public Optional<AuthorizationFlow> authorization() {
            return Optional.of(new TrialFlow());
        }

        @Override
        public Identity verify() {
            if (tokens.current().isEmpty()) {
                throw new ConnectionException(Failure.AUTHORIZATION, "nobody allowed it");
            }
            return WHO;
        }

        @Override
        public HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create("http://127.0.0.1:1/" + path));
        }

        @Override
        public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) {
            throw new ConnectionException(Failure.UNAVAILABLE, "this service answers no calls");
        }
    }

    private record TrialFlow() implements AuthorizationFlow {
        @Override
        public PendingAuthorization begin(URI callback, String state) {
            var back = URI.create(callback + "?code=" + UUID.randomUUID() + "&state=" + state);
            return new PendingAuthorization(back, callback, Optional.empty());
        }

        @Override
        public TokenSet complete(PendingAuthorization pending, Map<String, String> parameters) {
            return TokenSet.of(Secret.of("access of " + parameters.get("code")));
        }

        @Override
        public void revoke(TokenSet tokens) {
            // there is nothing to end
        }
    }
}
