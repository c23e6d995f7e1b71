package dev.zoomflow.host.connection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.Secret;
import dev.zoomflow.api.auth.AuthorizationFlow;
import dev.zoomflow.api.auth.Identity;
import dev.zoomflow.api.auth.PendingAuthorization;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.api.auth.TokenStore;
import dev.zoomflow.api.connection.Connection;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Calls the fake service as a plugin would: renews before the expiry, and once after a refusal. */
record FakeConnection(FakeService service, Clock clock, String app, boolean needsPerson, TokenStore tokens)
        implements Connection, AuthorizationFlow {
    @Override
    public Optional<AuthorizationFlow> authorization() {
        return needsPerson ? Optional.of(this) : Optional.empty();
    }

    @Override
    public PendingAuthorization begin(URI callback, String state) {
        var address = URI.create("https://fake.example/authorize?client_id=" + app + "&state=" + state);
        return new PendingAuthorization(address, callback, Optional.of(Secret.of("the-pkce-verifier")));
    }

    @Override
    public TokenSet complete(PendingAuthorization pending, Map<String, String> parameters) {
        if (parameters.containsKey("error")) {
            throw ConnectionException.coded(Failure.AUTHORIZATION, parameters.get("error"), "you declined");
        }
        if (!pending.memo().equals(Optional.of(Secret.of("the-pkce-verifier")))) {
            throw new ConnectionException(Failure.PROTOCOL, "the memo was lost");
        }
        return service.exchange(app, parameters.getOrDefault("code", ""));
    }

    @Override
    public void revoke(TokenSet tokens) {
        service.revoke(tokens);
    }

    @Override
    public Identity verify() {
        var used = tokens.current()
                .filter(known -> !known.expiresBefore(clock.instant()))
                .orElseGet(this::renewed);
        try {
            return service.whoIs(used);
        } catch (ConnectionException failed) {
            if (failed.failure() != Failure.AUTHORIZATION) {
                throw failed;
            }
            return service.whoIs(tokens.update(
                    stored -> stored.filter(other -> !other.access().equals(used.access()))
                            .orElseGet(() -> next(stored))));
        }
    }

    TokenSet renewed() {
        return tokens.update(stored ->
                stored.filter(known -> !known.expiresBefore(clock.instant())).orElseGet(() -> next(stored)));
    }

    private TokenSet next(Optional<TokenSet> stored) {
        if (!needsPerson) {
            return service.exchange(app, service.consent("robot"));
        }
        return service.renew(
                stored.orElseThrow(() -> new ConnectionException(Failure.AUTHORIZATION, "not connected yet")));
    }

    @Override
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("https://fake.example/" + path));
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        throw new ConnectionException(Failure.REFUSED, "user " + verify().user() + " may not");
    }
}
