package dev.zoomflow.testkit;

import java.time.Instant;
import java.util.Optional;

/**
 * One person's stay in a meeting; who comes back is a new participant.
 *
 * @param handle Zoom's {@code user_id} of this stay
 * @param user empty for guests
 */
public record Participant(String handle, String uuid, String name, Optional<User> user, Instant joinedAt) {}
