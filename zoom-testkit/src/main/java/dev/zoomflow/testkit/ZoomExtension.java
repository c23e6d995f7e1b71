package dev.zoomflow.testkit;

import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A simulator for each test of a JUnit 5 or 6 class; {@link ZoomTest} is the short form.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final ZoomExtension ZOOM = ZoomExtension.builder().rules(Rules.standard().withSingleServerToken()).build();
 *
 * @Test
 * void repliesToMeetings(ZoomSimulator zoom, User host) { … }
 * }</pre>
 *
 * A test may have these parameters: {@link ZoomSimulator}; whatever an accessor of it gives, such as {@link User},
 * {@link App}, {@link Meetings}, {@link Webhooks} or {@link Faults}; and a {@code @}{@link BaseUri} {@code URI}.
 *
 * <p>A test that fails has the simulator's story printed to standard error. A test that passes fails all the same where
 * it leaves a fault that too few requests met, a request or delivery without an answer, or an open WebSocket; the builder
 * allows each. Holds no state, so tests may run in parallel.
 */
public final class ZoomExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(ZoomExtension.class);

    private static final String ABORTED = "org.opentest4j.TestAbortedException";

    private final ExtensionSettings settings;

    /** For {@code @ExtendWith}; takes what {@link ZoomTest} says, if it is there. */
    public ZoomExtension() {
        this(ExtensionSettings.STANDARD);
    }

    ZoomExtension(ExtensionSettings settings) {
        this.settings = settings;
    }

    /** With {@link SimulatorConfig#standard()}. */
    public static ZoomExtension standard() {
        return new ZoomExtension();
    }

    public static ZoomExtension with(SimulatorConfig config) {
        return builder().config(config).build();
    }

    public static ZoomExtensionBuilder builder() {
        return new ZoomExtensionBuilder();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        store(context).put(ZoomSimulator.class, settings.annotated(context).start());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try (ZoomSimulator zoom = simulator(context)) {
            if (failed(context)) {
                tell(zoom, context);
            } else if (context.getExecutionException().isEmpty()) {
                refuseLeftovers(zoom, context);
            }
        }
    }

    private static boolean failed(ExtensionContext context) {
        return context.getExecutionException()
                .filter(failure -> !failure.getClass().getName().equals(ABORTED))
                .isPresent();
    }

    private void refuseLeftovers(ZoomSimulator zoom, ExtensionContext context) {
        Leftovers leftovers = Leftovers.of(zoom);
        List<String> wrong = leftovers.notAllowedBy(settings.annotated(context).allowed());
        if (!wrong.isEmpty()) {
            tell(zoom, context);
            throw new AssertionError("the test leaves behind" + System.lineSeparator() + "  "
                    + String.join(System.lineSeparator() + "  ", wrong));
        }
    }

    private static void tell(ZoomSimulator zoom, ExtensionContext context) {
        System.err.println(zoom.story(context.getDisplayName()));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Injection.of(parameter).isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Injection.of(parameter).orElseThrow().from(simulator(context));
    }

    private static ZoomSimulator simulator(ExtensionContext context) {
        ZoomSimulator zoom = store(context).get(ZoomSimulator.class, ZoomSimulator.class);
        if (zoom == null) {
            throw new IllegalStateException("a simulator is there in test methods, @BeforeEach and @AfterEach, not in "
                    + context.getDisplayName());
        }
        return zoom;
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
