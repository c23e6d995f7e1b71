package dev.zoomflow.testkit.contract;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Which flaw the implementation under test has in this launch. */
final class Flawed implements BeforeEachCallback {
    static final String PARAMETER = "flaw";

    private String flaw = "";

    @Override
    public void beforeEach(ExtensionContext context) {
        flaw = context.getConfigurationParameter(PARAMETER).orElse("");
    }

    /** Whether there is no flaw. */
    boolean isWhole() {
        return flaw.isEmpty();
    }

    boolean has(Flaw one) {
        return flaw.equals(one.name());
    }
}
