package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.Secret;
import dev.zoomflow.api.auth.AuthorizationFlow;
import dev.zoomflow.api.auth.Identity;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.api.auth.TokenStore;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.connection.HostServices;
import dev.zoomflow.api.connection.SettingValues;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** A person's link to doors. */
final class DoorConnection implements Connection {
    private final HostServices host;
    private final SettingValues form;
    private final TokenStore store;
    private final DoorTokens service;
    private final Predicate<TypeFlaws> has;
    private final DoorFlow flow;
    private volatile Optional<TokenSet> own = Optional.empty();

    DoorConnection(HostServices host, SettingValues form, TokenStore store, Predicate<TypeFlaws> has) {
        this.host = host;
        this.form = form;
        this.store = store;
        this.service = new DoorTokens(host, has);
        this.has = has;
        this.flow = new DoorFlow(service, store, has);
    }

    @Override
    public String app() {
        return has.test(TypeFlaws.LEARNS_ITS_APP) && store.current().isEmpty()
                ? ""
                : form.text("house").orElse("");
    }

    @Override
    public Optional<AuthorizationFlow> authorization() {
        return Optional.of(flow);
    }

    @Override
    public Identity verify() {
        send(request("me").build(), BodyHandlers.ofString());
        var user =
                has.test(TypeFlaws.SOMEBODY_ELSE_EACH_TIME) ? UUID.randomUUID().toString() : "ann";
        return new Identity("house", user, false, "Ann");
    }

    @Override
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                has.test(TypeFlaws.RESOLVES_PATHS)
                        ? URI.create(service.address() + "/").resolve(path)
                        : URI.create(service.address() + "/" + path.replaceFirst("^/", "")));
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) {
        check(request.uri());
        var tokens = usable();
        if (has.test(TypeFlaws.SENDS_ALL_TWICE)) {
            once(request, tokens, body);
        }
        var answer = once(request, tokens, body);
        for (int more = has.test(TypeFlaws.NEVER_GIVES_UP) ? 4 : 1; more > 0 && answer.statusCode() == 401; more--) {
            tokens = has.test(TypeFlaws.RENEWS_NEVER) ? tokens : insteadOf(tokens);
            answer = once(request, tokens, body);
        }
        if (answer.statusCode() / 100 == 2) {
            return answer;
        }
        throw failure(answer, tokens);
    }

    private void check(URI address) {
        var base = URI.create(service.address());
        var same = has.test(TypeFlaws.LOOKS_AT_THE_START_OF_THE_NAME)
                ? String.valueOf(address.getHost()).startsWith(base.getHost())
                : base.getAuthority().equals(address.getAuthority());
        if (!same && !has.test(TypeFlaws.SENDS_ANYWHERE)) {
            throw new ConnectionException(Failure.REFUSED, address.getHost() + " is not the service");
        }
    }

    private TokenSet usable() {
        var current = has.test(TypeFlaws.KEEPS_TOKENS_ITSELF) && own.isPresent() ? own : store.current();
        if (current.isEmpty() && has.test(TypeFlaws.SENDS_WITHOUT_A_GRANT)) {
            return TokenSet.of(Secret.of("none"));
        }
        var tokens = current.orElseThrow(
                () -> new ConnectionException(Failure.AUTHORIZATION, "nobody has allowed this yet"));
        own = current;
        return tokens.expiresBefore(host.clock().instant().plus(Duration.ofMinutes(1)))
                        && !has.test(TypeFlaws.IGNORES_EXPIRY)
                ? insteadOf(tokens)
                : tokens;
    }

    private TokenSet insteadOf(TokenSet old) {
        if (has.test(TypeFlaws.RENEWS_BEHIND_THE_STORE)) {
            var renewed = renew(store.current().orElse(old));
            return store.update(stored -> renewed);
        }
        if (has.test(TypeFlaws.KEEPS_TOKENS_ITSELF)) {
            own = Optional.of(store.update(stored -> renew(old)));
            return own.get();
        }
        own = Optional.of(store.update(stored -> {
            var now = stored.orElse(old);
            return !now.access().equals(old.access()) && !has.test(TypeFlaws.RENEWS_WITHOUT_LOOKING) ? now : renew(now);
        }));
        return own.get();
    }

    private TokenSet renew(TokenSet old) {
        return service.tokens("refresh " + old.refresh().orElseThrow().reveal(), false);
    }

    private <T> HttpResponse<T> once(HttpRequest request, TokenSet tokens, BodyHandler<T> body) {
        var authorised = HttpRequest.newBuilder(request, (name, value) -> true)
                .header("Authorization", "Bearer " + tokens.access().reveal())
                .build();
        try {
            return host.httpClient()
                    .send(
                            authorised,
                            info -> info.statusCode() / 100 == 2 || has.test(TypeFlaws.HANDS_ERRORS_TO_THE_HANDLER)
                                    ? body.apply(info)
                                    : HttpResponse.BodySubscribers.replacing(null));
        } catch (IOException broken) {
            throw new ConnectionException(Failure.UNAVAILABLE, "the service could not be reached", broken);
        } catch (InterruptedException stopped) {
            throw new ConnectionException(Failure.UNAVAILABLE, "told to stop", stopped);
        }
    }

    private ConnectionException failure(HttpResponse<?> answer, TokenSet tokens) {
        var status = answer.statusCode();
        var words = "the service said " + status
                + (has.test(TypeFlaws.SHOWS_THE_TOKEN)
                        ? " to " + tokens.access().reveal()
                        : "");
        if (status == 429) {
            return has.test(TypeFlaws.FORGETS_HOW_LONG)
                    ? new ConnectionException(Failure.RATE_LIMITED, words)
                    : ConnectionException.rateLimited(
                            Duration.ofSeconds(answer.headers()
                                    .firstValueAsLong("Retry-After")
                                    .orElse(1)),
                            words);
        }
        if (status == 401) {
            return new ConnectionException(Failure.AUTHORIZATION, words);
        }
        var isDown = status >= 500 && !(status == 503 && has.test(TypeFlaws.A_503_IS_REFUSED));
        return isDown || (status == 404 && has.test(TypeFlaws.A_404_IS_UNAVAILABLE))
                ? new ConnectionException(Failure.UNAVAILABLE, words)
                : new ConnectionException(Failure.REFUSED, words);
    }

    @Override
    public String toString() {
        return has.test(TypeFlaws.SHOWS_THE_PIN)
                ? "doors with " + form.secret("pin").orElseThrow().reveal()
                : "doors";
    }
}
