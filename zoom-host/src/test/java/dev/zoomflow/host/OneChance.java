package dev.zoomflow.host;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** A test that failed fails again when the build repeats it. */
final class OneChance implements TestWatcher, BeforeEachCallback {
    private static final Set<String> FAILED = ConcurrentHashMap.newKeySet();

    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        FAILED.add(context.getUniqueId());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (FAILED.contains(context.getUniqueId())) {
            throw new AssertionError("this failed before, in the same build: a proof has one chance");
        }
    }
}
