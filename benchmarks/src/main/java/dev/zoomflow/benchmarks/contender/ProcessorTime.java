package dev.zoomflow.benchmarks.contender;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time of a process, all its threads and the kernel's work for it. */
final class ProcessorTime {
    /** Of Linux, whatever the machine: /proc counts in steps of 10 ms. */
    private static final int STEPS_PER_SECOND = 100;

    private static final int USER = 11;
    private static final int SYSTEM = 12;

    private ProcessorTime() {}

    /** In seconds; 0 if there is no such process. */
    static double of(long pid) {
        try {
            var line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            // the name in front may hold blanks
            var fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / (double) STEPS_PER_SECOND;
        } catch (IOException gone) {
            return 0;
        }
    }
}
