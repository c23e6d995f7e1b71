package dev.zoomflow.testkit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What JUnit makes of a test class. */
final class SampleRun implements TestExecutionListener {
    private final Map<String, TestExecutionResult> results = new TreeMap<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private SampleRun() {}

    static SampleRun of(Class<?> sample) {
        return of(LauncherDiscoveryRequestBuilder.request().selectors(DiscoverySelectors.selectClass(sample)));
    }

    static SampleRun parallel(Class<?> sample, int threads) {
        return of(LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(sample))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                // a ForkJoinPool may leave a test in the queue of a worker that waits for that test
                .configurationParameter(
                        "junit.jupiter.execution.parallel.config.executor-service", "WORKER_THREAD_POOL")
                .configurationParameter(
                        "junit.jupiter.execution.parallel.config.fixed.parallelism",
                        // a thread that waits for others takes no further test
                        Integer.toString(2 * threads)));
    }

    private static SampleRun of(LauncherDiscoveryRequestBuilder builder) {
        LauncherDiscoveryRequest request = builder.build();
        SampleRun run = new SampleRun();
        PrintStream usual = System.err;
        System.setErr(new PrintStream(run.printed, true, StandardCharsets.UTF_8));
        try {
            LauncherFactory.create().execute(request, run);
        } finally {
            System.setErr(usual);
        }
        return run;
    }

    @Override
    public synchronized void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        if (identifier.isTest()) {
            results.put(identifier.getDisplayName(), result);
        }
    }

    /** Of each test by its display name. */
    Map<String, TestExecutionResult.Status> outcomes() {
        Map<String, TestExecutionResult.Status> outcomes = new TreeMap<>();
        results.forEach((name, result) -> outcomes.put(name, result.getStatus()));
        return outcomes;
    }

    Optional<Throwable> failure(String test) {
        return Optional.ofNullable(results.get(test)).flatMap(TestExecutionResult::getThrowable);
    }

    String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
