package dev.zoomflow.testkit.fidelity;

import java.util.Optional;

/**
 * One thing that is known, or known to be unknown, about Zoom's behaviour.
 *
 * @param id a room and a name: {@code oauth.code-once}
 * @param part the operation that the simulator does but for this
 */
record Fact(String id, String says, String source, Optional<String> part, Grade grade) {
    enum Grade {
        /** Zoom says so. */
        OFFICIAL,
        /** Somebody saw it on live Zoom and published it. */
        MEASURED,
        /** Somebody says so. */
        REPORTED,
        /** Zoom does so, the simulator does not; {@code says} tells what it does instead. */
        UNSIMULATED,
        /** Nobody says; {@code says} tells what the simulator does instead. */
        UNKNOWN;

        /** Whether a test must show that the simulator does the same. */
        boolean isSimulated() {
            return this != UNSIMULATED && this != UNKNOWN;
        }
    }

    String room() {
        return id.substring(0, id.indexOf('.'));
    }
}
