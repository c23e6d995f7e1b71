package dev.zoomflow.host.audit;

import java.time.Instant;

/**
 * One change of one connection, or of the host. No secrets.
 *
 * @param seq rises in the order of the changes
 * @param connectionId "" if it is about the host as a whole
 * @param person their name, or how they came in, as far as that is known; "" if not, or if it was nobody
 * @param what in a few words, the same for the same kind of change
 * @param state the name of the state that began with it; "" if none did
 * @param detail "" if there is nothing to add
 */
public record Line(
        long seq, Instant at, String connectionId, Who who, String person, String what, String state, String detail) {}
