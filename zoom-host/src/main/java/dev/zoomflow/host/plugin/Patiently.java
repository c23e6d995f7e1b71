package dev.zoomflow.host.plugin;

import dev.zoomflow.host.thread.Apart;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Runs a plugin's code on a thread that ends afterwards, so that nothing of the plugin stays in a thread of the host. Who
 * calls waits, so that there is one such thread at a time.
 */
final class Patiently {
    private Patiently() {}

    /**
     * @param what for the problem: "starting plugin 'x'"
     * @throws PluginProblem if it threw, or did not end in time (its thread is interrupted and left alone)
     */
    static <T> T call(String what, Duration patience, Callable<T> work) throws PluginProblem {
        try {
            return Apart.call(what, patience, work);
        } catch (TimeoutException tooLong) {
            throw new PluginProblem(what + " did not end within " + seconds(patience));
        } catch (ExecutionException thrown) {
            var cause = Objects.requireNonNullElse(thrown.getCause(), thrown);
            throw cause instanceof PluginProblem problem
                    ? problem
                    : new PluginProblem(what + " failed: " + PluginProblem.text(cause));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PluginProblem(what + " was interrupted");
        }
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() / 1000.0 + " s";
    }
}
