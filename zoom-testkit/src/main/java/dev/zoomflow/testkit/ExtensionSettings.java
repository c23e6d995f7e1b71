package dev.zoomflow.testkit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;

/** With which world the simulator of a test starts, and what the test may leave behind. */
record ExtensionSettings(Consumer<SimulatorBuilder> world, Allowances allowed) {
    static final ExtensionSettings STANDARD = new ExtensionSettings(builder -> {}, Allowances.NONE);

    ZoomSimulator start() {
        SimulatorBuilder builder = ZoomSimulator.builder();
        world.accept(builder);
        return builder.start();
    }

    ExtensionSettings and(Consumer<SimulatorBuilder> more) {
        return new ExtensionSettings(world.andThen(more), allowed);
    }

    /** These, and what the annotation nearest to the test says. */
    ExtensionSettings annotated(ExtensionContext context) {
        return annotation(Optional.of(context)).map(this::with).orElse(this);
    }

    private ExtensionSettings with(ZoomTest annotation) {
        ExtensionSettings read =
                annotation.config().isEmpty() ? this : and(builder -> builder.configFile(Path.of(annotation.config())));
        Allowances both = new Allowances(
                allowed.unusedFaults() || annotation.allowUnusedFaults(),
                allowed.unanswered() || annotation.allowUnanswered(),
                allowed.openWebSockets() || annotation.allowOpenWebSockets());
        return new ExtensionSettings(read.world, both);
    }

    private static Optional<ZoomTest> annotation(Optional<ExtensionContext> context) {
        return context.flatMap(
                here -> here.getElement().flatMap(ExtensionSettings::on).or(() -> annotation(here.getParent())));
    }

    /** Itself, or on an annotation that is there. */
    private static Optional<ZoomTest> on(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(ZoomTest.class))
                .or(() -> Stream.of(element.getAnnotations())
                        .map(Annotation::annotationType)
                        .flatMap(type -> Stream.of(type.getAnnotationsByType(ZoomTest.class)))
                        .findFirst());
    }
}
