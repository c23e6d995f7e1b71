package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.Notices;
import dev.zoomflow.host.store.StoreException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other nodes are listened to on a connection on which nobody may say anything for hours. */
class HalfOpenLineTest {
    private static final Duration TURN = Duration.ofMillis(200);
    /** Longer than a line may be quiet before the server is asked. */
    private static final Duration QUIET = Duration.ofSeconds(7);

    @TempDir
    private Path folder;

    @Test
    void isFoundOutWhenNothingComesAnyMoreAndStaysOpenWhileNobodySpeaks() {
        try (var server = FragilePostgres.start(folder.resolve("postgres"));
                var database = Database.open(folder, server.address());
                var line = database.listen().orElseThrow()) {
            var listener = server.process("query = 'listen zoomflow'");
            await().during(QUIET).until(() -> line.next(TURN).isEmpty());
            database.say("hello");
            await().until(() -> hears(line, "hello"));

            server.stands(List.of(listener));

            await().untilAsserted(
                            () -> assertThatThrownBy(() -> line.next(TURN)).isInstanceOf(StoreException.class));
            server.goesOn();
            try (var another = database.listen().orElseThrow()) {
                database.say("again");
                assertThat(hears(another, "again")).isTrue();
            }
        }
    }

    private static boolean hears(Notices line, String text) {
        return line.next(Duration.ofSeconds(5)).contains(text);
    }
}
