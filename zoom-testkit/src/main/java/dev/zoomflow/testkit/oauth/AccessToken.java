package dev.zoomflow.testkit.oauth;

import java.time.Instant;
import java.util.Set;

/** An access token that was given out and not revoked. */
public record AccessToken(String value, String clientId, String userId, Set<String> scopes, Instant expiresAt) {
    @Override
    public String toString() {
        return "AccessToken[clientId=" + clientId + ", userId=" + userId + ", expiresAt=" + expiresAt + "]";
    }

    AccessToken expiredAt(Instant when) {
        return new AccessToken(value, clientId, userId, scopes, when);
    }
}
