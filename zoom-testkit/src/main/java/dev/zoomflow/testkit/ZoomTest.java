package dev.zoomflow.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test of a class, or one test, a simulator of its own, as {@link ZoomExtension} does:
 *
 * <pre>{@code
 * @ZoomTest
 * class MeetingsTest {
 *     @Test
 *     void schedulesOne(ZoomSimulator zoom) { … }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ZoomExtension.class)
public @interface ZoomTest {
    /** A file as {@link SimulatorConfig#read} takes it, by a path from the working directory; the standard world without. */
    String config() default "";

    /** Lets a test pass although a fault or a disturbance that it planned never happened. */
    boolean allowUnusedFaults() default false;

    /** Lets a test pass although a request or a delivery is still without an answer. */
    boolean allowUnanswered() default false;

    /** Lets a test pass although it leaves a WebSocket open. */
    boolean allowOpenWebSockets() default false;
}
