package dev.zoomflow.testkit;

/**
 * Hears what happens at a simulator. Implemented by whoever wants to know at once; called on the simulator's threads,
 * several at a time, which wait meanwhile.
 */
public interface SimulatorListener {
    /** A request is over. */
    default void exchanged(Exchange exchange) {}

    /** An event was sent somewhere; its last attempt is what came of it. */
    default void attempted(Delivery delivery) {}
}
