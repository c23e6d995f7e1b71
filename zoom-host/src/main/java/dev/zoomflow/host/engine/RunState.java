package dev.zoomflow.host.engine;

enum RunState {
    QUEUED,
    RUNNING,
    /** Until it is due. */
    WAITING,
    /** Until somebody reconnects or repairs the connection, or switches the handler on again. */
    PARKED,
    DONE,
    DEAD;

    boolean isOver() {
        return this == DONE || this == DEAD;
    }
}
