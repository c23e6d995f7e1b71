package dev.zoomflow.host;

/** Takes all the room that a host's store has to write in, and gives it back, while the host runs. */
interface Ballast {
    /** Also what came free since the last time. */
    void take();

    void giveBack();

    /** Whether a host starts on what is full: it writes a little when it does. */
    boolean leavesRoomToStart();
}
