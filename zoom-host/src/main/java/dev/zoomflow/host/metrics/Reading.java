package dev.zoomflow.host.metrics;

import java.util.Optional;

/**
 * What the store said when it was asked.
 *
 * @param problem why it cannot be read or written to; "" if it can
 * @param held empty while it cannot be read: what it holds is unknown then, not nothing
 */
record Reading(String problem, Optional<Held> held) {

    boolean isUp() {
        return problem.isEmpty();
    }
}
