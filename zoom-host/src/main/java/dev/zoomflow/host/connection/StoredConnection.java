package dev.zoomflow.host.connection;

import java.time.Instant;
import java.util.Optional;

/**
 * A user's named link, as it is stored.
 *
 * @param authType "" until one is chosen
 * @param owner opaque: whose it is in the engine around; "" here, where all users are one trust domain
 * @param grant empty before the first authorisation
 */
public record StoredConnection(
        String id,
        String type,
        String authType,
        String name,
        String owner,
        Status status,
        Optional<Grant> grant,
        Instant createdAt) {

    public StoredConnection with(Status other) {
        return new StoredConnection(id, type, authType, name, owner, other, grant, createdAt);
    }
}
