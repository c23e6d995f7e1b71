package dev.zoomflow.host.doctor;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.connection.Check;
import dev.zoomflow.host.thread.Apart;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a plugin look: that it throws, or does not come back, is a failed check, so that the next ones look as well. */
final class Attempt {
    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);
    /** More than a service may take for its answers. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Attempt() {}

    static List<Check> at(String name, Supplier<List<Check>> checks) {
        return at(name, PATIENCE, checks);
    }

    static List<Check> at(String name, Duration patience, Supplier<List<Check>> checks) {
        try {
            return Apart.call("check of " + name, patience, checks::get);
        } catch (TimeoutException hanging) {
            return plugins(name, "did not end within " + patience.toSeconds() + " s");
        } catch (ExecutionException thrown) {
            return failed(name, Objects.requireNonNullElse(thrown.getCause(), thrown));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of(Check.unknown(name, "the host stops"));
        }
    }

    private static List<Check> failed(String name, Throwable cause) {
        if (cause instanceof ConnectionException refused) {
            return List.of(Check.failed(name, String.valueOf(refused.getMessage()), "Correct what it names"));
        }
        LOG.warn("the check '{}' failed", name, cause);
        return plugins(name, "ended in a " + cause.getClass().getSimpleName());
    }

    private static List<Check> plugins(String name, String what) {
        return List.of(Check.failed(
                name,
                "the plugin's own check " + what,
                "Try again; if it stays so, show the host's log to who makes the plugin"));
    }
}
