package dev.zoomflow.benchmarks.growth;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * What a row took, in microseconds.
 *
 * @param writer processor time of the thread that wrote it
 * @param process of all threads: what moves the log into the file, the garbage collector and the JIT compiler, too
 * @param clock from begin to end, with the waiting for the disk
 */
record Cost(double writer, double process, double clock) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    static Cost of(int rows, Runnable work) {
        var clock = System.nanoTime();
        var process = PROCESS.getProcessCpuTime();
        var writer = THREADS.getCurrentThreadCpuTime();
        work.run();
        var each = 1e3 * rows;
        return new Cost(
                (THREADS.getCurrentThreadCpuTime() - writer) / each,
                (PROCESS.getProcessCpuTime() - process) / each,
                (System.nanoTime() - clock) / each);
    }

    Cost and(Cost other) {
        return new Cost(writer + other.writer, process + other.process, clock + other.clock);
    }
}
