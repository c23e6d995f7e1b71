package dev.zoomflow.host.engine;

enum RunState {
    QUEUED,
    RUNNING,
    /** Until it is due. */
    WAITING,
    /** Until somebody reconnects or repairs. */
    PARKED,
    DONE,
    DEAD;

    boolean isOver() {
        return this == DONE || this == DEAD;
    }
}
