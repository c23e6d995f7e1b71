package dev.zoomflow.testkit.fidelity;

/**
 * One thing that is known, or known to be unknown, about Zoom's behaviour.
 *
 * @param id a room and a name: {@code oauth.code-once}
 */
record Fact(String id, String says, String source, Grade grade) {
    enum Grade {
        /** Zoom says so. */
        OFFICIAL,
        /** Somebody saw it on live Zoom and published it. */
        MEASURED,
        /** Somebody says so. */
        REPORTED,
        /** Nobody says; {@code says} tells what the simulator does instead. */
        UNKNOWN
    }

    String room() {
        return id.substring(0, id.indexOf('.'));
    }
}
