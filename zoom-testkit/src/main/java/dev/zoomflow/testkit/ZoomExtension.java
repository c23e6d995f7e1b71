package dev.zoomflow.testkit;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A simulator for each test of a JUnit 5 or 6 class:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final ZoomExtension ZOOM = ZoomExtension.standard();
 *
 * @Test
 * void repliesToMeetings(ZoomSimulator zoom) { … }
 * }</pre>
 *
 * A test that fails has the simulator's story printed to standard error. Holds no state, so tests may run in parallel.
 */
public final class ZoomExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(ZoomExtension.class);

    private final SimulatorConfig config;

    private ZoomExtension(SimulatorConfig config) {
        this.config = config;
    }

    /** With {@link SimulatorConfig#standard()}. */
    public static ZoomExtension standard() {
        return with(SimulatorConfig.standard());
    }

    public static ZoomExtension with(SimulatorConfig config) {
        return new ZoomExtension(config);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ZoomSimulator zoom = ZoomSimulator.builder().config(config).start();
        store(context).put(ZoomSimulator.class, zoom);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try (ZoomSimulator zoom = simulator(context)) {
            if (context.getExecutionException().isPresent()) {
                System.err.println(new Story(zoom).of(context.getDisplayName()));
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ZoomSimulator.class;
    }

    @Override
    public ZoomSimulator resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return simulator(context);
    }

    private static ZoomSimulator simulator(ExtensionContext context) {
        ZoomSimulator zoom = store(context).get(ZoomSimulator.class, ZoomSimulator.class);
        if (zoom == null) {
            throw new IllegalStateException("the simulator runs during tests only, not in " + context.getDisplayName());
        }
        return zoom;
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
