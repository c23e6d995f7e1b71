package dev.zoomflow.host.web.access;

import dev.zoomflow.api.Secret;
import dev.zoomflow.host.store.Ids;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sessions that showed the token. Kept in memory only: after a restart, or with another token, people sign in again. */
final class SignedIn {
    private static final int MOST = 1000;

    private final Map<String, Proof> sessions = new ConcurrentHashMap<>();

    private record Proof(Secret token, Instant until) {}

    synchronized void add(String session, Secret token, Instant now, Instant until) {
        sessions.values().removeIf(proof -> !proof.until().isAfter(now));
        if (sessions.size() >= MOST) {
            sessions.entrySet().stream()
                    .min(Comparator.comparing(entry -> entry.getValue().until()))
                    .ifPresent(oldest -> sessions.remove(oldest.getKey()));
        }
        sessions.put(Ids.hash(session), new Proof(token, until));
    }

    boolean has(String session, Optional<Secret> token, Instant now) {
        return Optional.ofNullable(sessions.get(Ids.hash(session)))
                .filter(proof -> proof.until().isAfter(now))
                .filter(proof -> token.filter(proof.token()::equals).isPresent())
                .isPresent();
    }

    void remove(String session) {
        sessions.remove(Ids.hash(session));
    }
}
