package dev.zoomflow.host;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Awaitility's tenth of a second, spent in each of hundreds of waits, was most of what these tests took; its ten seconds
 * are too few on a machine with much else to do. A wait says how long it may take only where that is the point.
 */
public final class AwaitsPatiently implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(20));
        Awaitility.setDefaultTimeout(Duration.ofMinutes(3));
    }
}
