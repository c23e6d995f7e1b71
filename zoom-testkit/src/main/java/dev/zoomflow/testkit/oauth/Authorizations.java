package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.world.Identifiers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Consents that wait for a person, and codes that wait for their exchange. Each is used once. Thread-safe. */
final class Authorizations {
    private static final Duration CODE_LIFE = Duration.ofMinutes(5);

    private final InstantSource clock;
    private final Map<String, Consent> waiting = new ConcurrentHashMap<>();
    private final Map<String, Code> codes = new ConcurrentHashMap<>();

    Authorizations(InstantSource clock) {
        this.clock = clock;
    }

    record Code(AuthorizationRequest request, Grant grant, Instant expiresAt) {}

    String await(Consent consent) {
        String id = Identifiers.urlSafe(18);
        waiting.put(id, consent);
        return id;
    }

    Optional<Consent> decide(String id) {
        return Optional.ofNullable(waiting.remove(id));
    }

    /** Ten characters, an underscore, the user's id: the form that codes were seen to have. */
    String code(AuthorizationRequest request, Grant grant) {
        String code =
                Identifiers.urlSafe(8).substring(0, 10) + "_" + grant.user().id();
        codes.put(code, new Code(request, grant, clock.instant().plus(CODE_LIFE)));
        return code;
    }

    /** The code is used up by this, unless it is another client's. */
    Optional<Code> redeem(String code, Client client) {
        return Optional.ofNullable(codes.get(code))
                .filter(found -> found.request().client().id().equals(client.id()))
                .filter(found -> codes.remove(code, found))
                .filter(found -> clock.instant().isBefore(found.expiresAt()));
    }
}
