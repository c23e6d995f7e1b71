package dev.zoomflow.host.engine;

import dev.zoomflow.host.plugin.LoadedHandler;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one attempt of a run, on the caller's thread. */
final class Attempts {
    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final Retries retries;
    private final Watch watch;
    private final StuckAttempts stuck;
    private final Clock clock;
    private final Duration timeOut;
    private final BooleanSupplier closing;
    private final Predicate<Run> ours;

    /** @param ours whether a run is still this node's; what becomes another's later is interrupted by the watch */
    Attempts(
            Retries retries,
            Watch watch,
            StuckAttempts stuck,
            Clock clock,
            Duration timeOut,
            BooleanSupplier closing,
            Predicate<Run> ours) {
        this.retries = retries;
        this.watch = watch;
        this.stuck = stuck;
        this.clock = clock;
        this.timeOut = timeOut;
        this.closing = closing;
        this.ours = ours;
    }

    /** @param onStuck gets words for people if the attempt does not end although its time is over */
    Settlement attempt(Begun begun, LoadedHandler handler, Consumer<String> onStuck) {
        var run = begun.run();
        var attempt = watch.begin((itself, stack) -> {
            stuck.add(itself, handler);
            onStuck.accept(stuck(handler, stack));
        });
        try {
            return call(run, begun.input(), handler, attempt);
        } catch (InterruptedException interrupted) {
            return stopped(run, handler, attempt);
        } catch (Throwable thrown) {
            LOG.debug("run {} of handler '{}'", run.id(), handler.name(), thrown);
            return attempt.stop().get() ? stopped(run, handler, attempt) : retries.after(run, thrown, clock.instant());
        } finally {
            attempt.close();
            stuck.ended(attempt);
        }
    }

    private Settlement call(Run run, Supplier<RunInput> unopened, LoadedHandler handler, Watch.Attempt attempt)
            throws Exception {
        if (closing.getAsBoolean() || !ours.test(run)) {
            throw new InterruptedException("the host stops, or its lease ended before the attempt began");
        }
        var input = unopened.get();
        if (input.event().isEmpty()) {
            return Settlement.dead(run, "its event was erased");
        }
        var event = input.event().get();
        if (!handler.wants(event.type(), event.event().type())) {
            return Settlement.unwanted(
                    run,
                    "nothing to do: '%s' does not handle %s"
                            .formatted(handler.displayName(), event.event().type()));
        }
        if (input.connection().isEmpty()) {
            return Settlement.dead(run, "its connection was deleted");
        }
        if (input.settings().isEmpty()) {
            return Settlement.notBegun(run, off(handler));
        }
        handler.handler()
                .run(new RunContext(
                        event, input.connection().get(), run, input.settings().get(), attempt.stop()));
        return Settlement.done(run);
    }

    private static String off(LoadedHandler handler) {
        return "'" + handler.displayName()
                + "' is switched off for this connection: this goes on when somebody switches it on there";
    }

    private Settlement stopped(Run run, LoadedHandler handler, Watch.Attempt attempt) {
        if (!attempt.timedOut() && closing.getAsBoolean()) {
            return Settlement.again(run, "the host stopped during attempt " + run.attempt());
        }
        return retries.retry(
                run,
                attempt.timedOut()
                        ? "handler '%s' took longer than %d s and was interrupted"
                                .formatted(handler.name(), timeOut.toSeconds())
                        : "handler '" + handler.name() + "' was interrupted",
                clock.instant());
    }

    private static String stuck(LoadedHandler handler, StackTraceElement[] stack) {
        var top = String.join(
                " < ",
                Arrays.stream(stack)
                        .filter(frame -> !frame.getClassName().matches("(java|jdk|sun)\\..*"))
                        .limit(3)
                        .map(String::valueOf)
                        .toList());
        return "stuck: handler '%s' of plugin '%s' does not end although it was interrupted, it is at %s"
                .formatted(handler.name(), handler.pluginId(), top);
    }
}
