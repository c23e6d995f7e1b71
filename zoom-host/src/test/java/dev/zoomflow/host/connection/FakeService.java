package dev.zoomflow.host.connection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.Secret;
import dev.zoomflow.api.auth.Identity;
import dev.zoomflow.api.auth.TokenSet;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A service with one living token set per app and user, as Zoom keeps them. */
final class FakeService {
    static final Duration LIFETIME = Duration.ofHours(1);
    static final Duration LIMIT = Duration.ofMinutes(7);

    final AtomicInteger exchanges = new AtomicInteger();
    final AtomicInteger renewals = new AtomicInteger();
    final List<String> revoked = new ArrayList<>();
    volatile Optional<Failure> exchangeFails = Optional.empty();
    volatile Optional<Failure> renewalFails = Optional.empty();
    volatile Optional<Failure> verifyFails = Optional.empty();
    volatile Optional<Failure> revokeFails = Optional.empty();
    volatile Runnable beforeExchange = () -> {};

    private final Clock clock;
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, TokenSet> living = new HashMap<>();
    private int issued;

    FakeService(Clock clock) {
        this.clock = clock;
    }

    synchronized String consent(String user) {
        var code = "code" + codes.size();
        codes.put(code, user);
        return code;
    }

    TokenSet exchange(String app, String code) {
        exchanges.incrementAndGet();
        beforeExchange.run();
        failIf(exchangeFails);
        synchronized (this) {
            var user = codes.remove(code);
            if (user == null) {
                throw refused();
            }
            return issue(app + "/" + user);
        }
    }

    TokenSet renew(TokenSet old) {
        renewals.incrementAndGet();
        failIf(renewalFails);
        synchronized (this) {
            for (var grant : living.entrySet()) {
                if (grant.getValue().refresh().equals(old.refresh())) {
                    return issue(grant.getKey());
                }
            }
            throw refused();
        }
    }

    /** As if somebody else had made all tokens of this user invalid. */
    synchronized void kill(String app, String user) {
        living.remove(app + "/" + user);
    }

    /** As if it had renewed and its answer was lost: the access token goes on working, the refresh token is spent. */
    synchronized void renewUnseen(String app, String user) {
        living.computeIfPresent(
                app + "/" + user, (grant, tokens) -> tokens.withRefresh(Secret.of("refresh-token-unseen")));
    }

    Identity whoIs(TokenSet tokens) {
        failIf(verifyFails);
        synchronized (this) {
            for (var grant : living.entrySet()) {
                var issued = grant.getValue();
                if (issued.access().equals(tokens.access()) && !issued.expiresBefore(clock.instant())) {
                    var user = grant.getKey().split("/", 2)[1];
                    return new Identity("acme", user, false, "The user " + user);
                }
            }
            throw ConnectionException.coded(Failure.AUTHORIZATION, "401", "the access token is not valid");
        }
    }

    synchronized void revoke(TokenSet tokens) {
        failIf(revokeFails);
        revoked.add(tokens.access().reveal());
        living.values().removeIf(issued -> issued.access().equals(tokens.access()));
    }

    private TokenSet issue(String grant) {
        issued++;
        var tokens = TokenSet.of(Secret.of("access-token-" + issued))
                .withRefresh(Secret.of("refresh-token-" + issued))
                .withExpiry(clock.instant().plus(LIFETIME));
        living.put(grant, tokens);
        return tokens;
    }

    private static void failIf(Optional<Failure> failure) {
        failure.ifPresent(kind -> {
            var words = "the service answered " + kind;
            throw switch (kind) {
                case RATE_LIMITED -> ConnectionException.rateLimited(LIMIT, words);
                case CONFIGURATION -> ConnectionException.misconfigured(Map.of("FAKE_CLIENT_ID", words));
                default -> new ConnectionException(kind, words);
            };
        });
    }

    private static ConnectionException refused() {
        return ConnectionException.coded(Failure.AUTHORIZATION, "invalid_grant", "the service refused: invalid_grant");
    }
}
