package dev.zoomflow.host.inbox;

import java.util.concurrent.Executor;

/** Whoever waits to hear what became of a delivery. */
@FunctionalInterface
public interface Sender {
    /** Told once, on any thread; must not wait. */
    void tell(Answer answer);

    /**
     * Where a sender is told if that is left to others: those whose deliveries were stored together and who have this in
     * common are told in one go, because waking a thread for each of them costs more than storing his delivery.
     */
    default Executor home() {
        return Runnable::run;
    }
}
