package dev.zoomflow.testkit.contract;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** One run of a contract by JUnit, its clauses side by side: most of their time they wait for what must not come. */
final class Launch implements TestExecutionListener {
    private final Map<String, String> failures = new ConcurrentSkipListMap<>();
    private final AtomicInteger tests = new AtomicInteger();

    /** @param flaw "" for none */
    static Launch of(Class<?> subject, String flaw) {
        var launch = new Launch();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(subject))
                .configurationParameter(Flawed.PARAMETER, flaw)
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "8")
                .build();
        LauncherFactory.create().execute(request, launch);
        return launch;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            tests.incrementAndGet();
        }
        result.getThrowable().ifPresent(thrown -> failures.put(name(test), String.valueOf(thrown)));
    }

    private static String name(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getMethodName())
                .orElse(test.getDisplayName());
    }

    /** Test → what it said. */
    Map<String, String> failures() {
        return failures;
    }

    int tests() {
        return tests.get();
    }
}
