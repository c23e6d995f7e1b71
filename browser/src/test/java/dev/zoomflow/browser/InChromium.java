package dev.zoomflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test a browser of its own and the one demo that all tests share. What a page complains of on the browser's
 * console fails the test; of a failed test there is a picture, and the page's source.
 */
final class InChromium implements BeforeEachCallback, AfterTestExecutionCallback, ParameterResolver {
    private static final Namespace OURS = Namespace.create(InChromium.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(OURS).put(Visit.class, visit(context));
    }

    private static Visit visit(ExtensionContext context) {
        var demo = context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(Demo.class, key -> Demo.start(Demo.freshData()), Demo.class);
        return Visit.start(demo, context.getRequiredTestClass().getSimpleName().replace("Test", ""));
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        var visit = visitOf(context);
        if (context.getExecutionException().isPresent()) {
            visit.album().takeFailure();
            return;
        }
        assertThat(visit.browser().complaints()).as("the browser's console").isEmpty();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visit.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return visitOf(context);
    }

    private static Visit visitOf(ExtensionContext context) {
        return Objects.requireNonNull(context.getStore(OURS).get(Visit.class, Visit.class));
    }
}
