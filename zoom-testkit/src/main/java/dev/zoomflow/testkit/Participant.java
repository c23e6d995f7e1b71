package dev.zoomflow.testkit;

import java.time.Instant;
import java.util.Optional;

/**
 * One person's stay in a meeting or webinar; who comes back is a new participant.
 *
 * @param handle Zoom's {@code user_id} of this stay
 * @param user empty for guests
 * @param registrant of whom came by the link that registering gave
 */
public record Participant(
        String handle,
        String uuid,
        String name,
        Optional<User> user,
        Optional<Registrant> registrant,
        Instant joinedAt) {
    /** Of the account or the registration; empty for other guests. */
    public String email() {
        return user.map(User::email).or(() -> registrant.map(Registrant::email)).orElse("");
    }

    /** Of the account; empty for guests. */
    public String userId() {
        return user.map(User::id).orElse("");
    }

    /** Empty for who did not register. */
    public String registrantId() {
        return registrant.map(Registrant::id).orElse("");
    }
}
