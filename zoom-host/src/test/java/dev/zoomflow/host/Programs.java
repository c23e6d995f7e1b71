package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Runs programs of the system, and waits for them on the caller's thread. */
final class Programs {
    private Programs() {}

    /** It must go well. */
    static void run(String... command) {
        assertThat(status(command)).as(String.join(" ", command)).isZero();
    }

    static int status(String... command) {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
