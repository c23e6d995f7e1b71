package dev.zoomflow.host.inbox;

/** What became of an event, as people look for it. An event with several runs can have several. */
public enum Outcome {
    ANY,
    /** No connection got it. */
    NOBODY,
    /** Connections got it, and no handler was on for it. */
    UNHANDLED,
    /** A run of it is not over. */
    OPEN,
    /** A handler is done with it. */
    DONE,
    /** A run of it was given up. */
    GIVEN_UP
}
