package dev.zoomflow.testkit.oauth;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A device that waits for a person, and what came of it. Guarded by its {@link DeviceAuthorizations}. */
final class DeviceAuthorization {
    private static final Duration STEP = Duration.ofSeconds(5);

    private final Client client;
    private final Instant expiresAt;
    private Duration interval = STEP;
    private Optional<Instant> polledAt = Optional.empty();
    private Optional<Grant> grant = Optional.empty();
    private boolean declined;

    DeviceAuthorization(Client client, Instant expiresAt) {
        this.client = client;
        this.expiresAt = expiresAt;
    }

    Client client() {
        return client;
    }

    boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    void allow(Grant allowed) {
        grant = Optional.of(allowed);
    }

    void decline() {
        declined = true;
    }

    /**
     * @throws OauthProblem while there is nothing to give
     */
    Grant poll(Instant now) {
        if (expired(now)) {
            throw OauthError.DEVICE_CODE_EXPIRED.problem();
        }
        if (declined) {
            throw OauthError.DECLINED.problem();
        }
        boolean early =
                polledAt.filter(last -> now.isBefore(last.plus(interval))).isPresent();
        polledAt = Optional.of(now);
        if (grant.isEmpty() && early) {
            interval = interval.plus(STEP);
            throw OauthError.SLOW_DOWN.problem();
        }
        return grant.orElseThrow(OauthError.AUTHORIZATION_PENDING::problem);
    }
}
