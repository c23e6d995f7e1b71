package dev.zoomflow.testkit.contract;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Something that comes true by itself, after a while. */
final class Awaited {
    private Awaited() {}

    /** Whether it came true in this time. */
    static boolean within(Duration time, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + time.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(5);
        }
        return true;
    }
}
