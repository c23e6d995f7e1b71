package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy is of one moment, however much is written meanwhile. */
class BackupUnderLoadTest {
    private static final int BEFORE = 100;

    @TempDir
    private Path folder;

    private final Surfer surfer = new Surfer();

    @Test
    void holdsAllThatWasAcknowledgedBeforeIt() {
        var data = folder.resolve("data");
        var copy = folder.resolve("copy.db");
        long acknowledgedBefore;
        try (var demo = RunningDemo.start(data)) {
            demo.connect(surfer);
            demo.zoom().webhooks().subscribe(demo.zoom().app(), demo.open("/zoom/event"));
            var load = new Load(demo.zoom());
            try (var sender = new Sender(load)) {
                sender.start();
                await().until(() -> acknowledged(load) >= BEFORE);
                acknowledgedBefore = acknowledged(load);

                assertThat(at(data, "backup", copy.toString()).status()).isZero();

                assertThat(acknowledged(load)).isGreaterThan(acknowledgedBefore);
            }
        }
        var key = data.resolve("key").toString();
        assertThat(at(folder.resolve("restored"), "restore", copy.toString(), "--key", key)
                        .status())
                .isZero();

        long copied;
        try (var store = StoreFromOutside.sqlite(folder.resolve("restored"))) {
            copied = store.deliveries();
        }
        assertThat(copied).isGreaterThanOrEqualTo(acknowledgedBefore);

        try (var restored = RunningDemo.start(folder.resolve("restored"));
                var store = StoreFromOutside.sqlite(folder.resolve("restored"))) {
            assertThat(restored.openPort()).isPositive();
            await().until(() -> store.events() >= acknowledgedBefore);
        }
    }

    /** Sends group after group, beside what the test does. */
    private static final class Sender extends Thread implements AutoCloseable {
        private static final int GROUP = 20;
        private final Load load;
        private volatile boolean over;

        Sender(Load load) {
            this.load = load;
        }

        @Override
        public void run() {
            for (int number = 0; !over; number++) {
                load.send(number);
                if (number % GROUP == 0) {
                    load.zoom().webhooks().settle();
                }
            }
        }

        @Override
        public void close() {
            over = true;
            await().until(() -> !isAlive());
        }
    }

    private static long acknowledged(Load load) {
        return load.deliveries().stream()
                .filter(delivery -> delivery.delivered())
                .count();
    }

    private static Said at(Path data, String... arguments) {
        return Said.by(Stream.concat(Stream.of(arguments), Stream.of("--data", data.toString()))
                .toArray(String[]::new));
    }
}
