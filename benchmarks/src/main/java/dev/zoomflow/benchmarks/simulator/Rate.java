package dev.zoomflow.benchmarks.simulator;

import java.lang.management.ManagementFactory;

/**
 * How fast something went.
 *
 * @param perSecond of real time, which depends on who else wants the core
 * @param perCpuSecond of processor time of the whole process: what one core alone would do
 */
record Rate(double perSecond, double perCpuSecond) {
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    static Rate of(int count, Work work) throws Exception {
        var cpu = cpu();
        var start = System.nanoTime();
        work.run();
        var seconds = (System.nanoTime() - start) / 1e9;
        return new Rate(count / seconds, count / ((cpu() - cpu) / 1e9));
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }
}
