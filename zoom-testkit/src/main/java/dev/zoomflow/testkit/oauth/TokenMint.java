package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.world.Identifiers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Makes tokens of Zoom's shape. */
final class TokenMint {
    private static final Duration ACCESS = Duration.ofHours(1);
    private static final Duration REFRESH = Duration.ofDays(90);

    private final InstantSource clock;

    TokenMint(InstantSource clock) {
        this.clock = clock;
    }

    AccessToken access(Grant grant) {
        Instant expiry = clock.instant().plus(ACCESS);
        String value = token(grant, "access_token", expiry);
        return new AccessToken(value, grant.app().clientId(), grant.user().id(), grant.scopes(), expiry);
    }

    RefreshToken refresh(Grant grant, int generation) {
        Instant expiry = clock.instant().plus(REFRESH);
        String value = token(grant, "refresh_token", expiry);
        return new RefreshToken(value, grant, generation, expiry, Optional.empty());
    }

    /** Old tokens name account and user in full, newer ones in short; readers of either find theirs. */
    private String token(Grant grant, String type, Instant expiry) {
        long now = clock.instant().getEpochSecond();
        ObjectNode claims = Json.object();
        claims.put("ver", 9).put("auid", Identifiers.hex(16)).put("code", Identifiers.urlSafe(24));
        claims.put("iss", "zm:cid:" + grant.app().clientId())
                .put("gno", 0)
                .put("type", 0)
                .put("tid", 0);
        claims.put("aud", "https://oauth.zoom.us").put("uid", grant.user().id());
        claims.put("nbf", now).put("exp", expiry.getEpochSecond()).put("iat", now);
        claims.put("aid", grant.user().accountId());
        claims.put("clientId", grant.app().clientId())
                .put("userId", grant.user().id());
        claims.put("accountId", grant.user().accountId()).put("tokenType", type);
        return Jwt.sign(claims);
    }
}
