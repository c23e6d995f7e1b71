package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.world.Identifiers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Consents that wait for a person, and codes that wait for their exchange. Each is used once. Thread-safe. */
public final class Authorizations {
    private static final Duration CODE_LIFE = Duration.ofMinutes(5);

    private final InstantSource clock;
    private final Map<String, AuthorizationRequest> waiting = new ConcurrentHashMap<>();
    private final Map<String, Code> codes = new ConcurrentHashMap<>();

    public Authorizations(InstantSource clock) {
        this.clock = clock;
    }

    record Code(AuthorizationRequest request, User user, Instant expiresAt) {}

    String await(AuthorizationRequest request) {
        String id = Identifiers.urlSafe(18);
        waiting.put(id, request);
        return id;
    }

    Optional<AuthorizationRequest> decide(String id) {
        return Optional.ofNullable(waiting.remove(id));
    }

    /** Ten characters, an underscore, the user's id: the form that codes were seen to have. */
    String code(AuthorizationRequest request, User user) {
        String code = Identifiers.urlSafe(8).substring(0, 10) + "_" + user.id();
        codes.put(code, new Code(request, user, clock.instant().plus(CODE_LIFE)));
        return code;
    }

    Optional<Code> redeem(String code) {
        return Optional.ofNullable(codes.remove(code))
                .filter(found -> clock.instant().isBefore(found.expiresAt()));
    }
}
