package dev.zoomflow.host.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.api.Secret;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Asks a program of the operator's for the master key. Its complaints go to the host's standard error. */
final class KeyCommand {
    private static final int PATIENCE_SECONDS = 30;

    private KeyCommand() {}

    /** @throws StoreException if it fails, prints nothing or does not end; what it printed is not shown */
    static Secret run(String command) {
        try {
            var process = new ProcessBuilder("sh", "-c", command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            var printed = CompletableFuture.supplyAsync(() -> read(process));
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw failed("did not end within " + PATIENCE_SECONDS + " s");
            }
            if (process.exitValue() != 0) {
                throw failed("ended with status " + process.exitValue());
            }
            var key = printed.join().strip();
            if (key.isEmpty()) {
                throw failed("printed nothing");
            }
            return Secret.of(key);
        } catch (IOException | CompletionException cannotRun) {
            throw failed("cannot be run");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw failed("was interrupted");
        }
    }

    private static String read(Process process) {
        try {
            return new String(process.getInputStream().readNBytes(64 * 1024), UTF_8);
        } catch (IOException broken) {
            throw new CompletionException(broken);
        }
    }

    private static StoreException failed(String how) {
        return new StoreException("the command of " + KeySource.COMMAND + " " + how
                + ": run it by hand as the host's user; it is to print the master key and nothing else");
    }
}
