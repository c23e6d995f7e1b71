package dev.zoomflow.testkit.contract;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.concurrent.FutureTask;

/**
 * What work costs, other than time, which depends on the machine.
 *
 * @param bytes allocated
 * @param waits how often its thread waited: for a lock, another thread, the network or a clock
 * @param threads that it started and that live on
 */
record Cost(long bytes, long waits, int threads) {
    /** Of one call, made in a thread of its own. */
    static Cost of(Clause clause, Clause.Act act) {
        var group = new ThreadGroup("contract");
        var measured = new FutureTask<>(() -> {
            long bytes = allocated();
            long waits = waited();
            act.run();
            return new Cost(allocated() - bytes, waited() - waits, 0);
        });
        var thread = new Thread(group, measured, "contract");
        thread.setDaemon(true);
        thread.start();
        var cost = Crowd.result(clause, measured);
        return new Cost(cost.bytes(), cost.waits(), others(group, thread));
    }

    private static int others(ThreadGroup group, Thread except) {
        var threads = new Thread[group.activeCount() + 16];
        int count = group.enumerate(threads);
        var alive = new ArrayList<Thread>();
        for (int i = 0; i < count; i++) {
            if (threads[i] != except && threads[i].isAlive()) {
                alive.add(threads[i]);
            }
        }
        return alive.size();
    }

    /** 0 on a JVM that does not count. */
    private static long allocated() {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean counting
                ? counting.getThreadAllocatedBytes(Thread.currentThread().getId())
                : 0;
    }

    private static long waited() {
        var info = ManagementFactory.getThreadMXBean()
                .getThreadInfo(Thread.currentThread().getId());
        return info.getWaitedCount();
    }
}
