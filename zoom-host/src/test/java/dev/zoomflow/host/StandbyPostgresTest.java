package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.PostgresAddress;
import dev.zoomflow.host.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is a standby, before the host starts or while it serves: nothing is read from it. */
class StandbyPostgresTest {
    private static final String TAKES_NONE = "flow on 127.0.0.1:%d takes no writes: it is a standby";
    private static final Duration SOON = Duration.ofSeconds(15);

    @TempDir
    private Path folder;

    private FragilePostgres server;

    @BeforeEach
    void start() {
        server = FragilePostgres.start(folder.resolve("postgres"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aHostThatIsStartedOnItSaysInOneLineWhatIsWrongAndWhatToDo() throws IOException {
        server.becomesStandby();
        var data = folder.resolve("data");
        var places = List.of("--data", "" + data, "--plugins", "" + Files.createDirectories(folder.resolve("plugins")));

        try (var host = HostProcess.fail(data, folder.resolve("logs"), places, server.environment())) {
            assertThat(host.err()).doesNotContain("\tat ");
            assertThat(host.err().lines().filter(line -> line.startsWith("zoom-host:")))
                    .singleElement()
                    .asString()
                    .contains(TAKES_NONE.formatted(server.port()))
                    .contains("Promote it, reset that, or name the primary in DATABASE_URL");
        }
    }

    @Test
    void aHostThatFindsItSoGoesOnByItselfWhenItIsPromoted() {
        try (var database = Database.open(folder, server.address())) {
            write(database);
            server.becomesStandby();
            await().untilAsserted(() -> assertThatThrownBy(() -> write(database))
                    .hasMessageContaining(TAKES_NONE.formatted(server.port())));
            assertThatThrownBy(() -> read(database)).isInstanceOf(StoreException.class);

            assertThat(server.answer("select pg_promote()")).isEqualTo("t");

            await().atMost(SOON).ignoreExceptions().until(() -> write(database) == 1);
            assertThat(read(database)).isEqualTo(2);
        }
    }

    @Test
    void ofSeveralServersTheOneThatTakesWritesIsFoundAlsoWhenItIsAnother() {
        server.becomesStandby();
        try (var second = FragilePostgres.start(folder.resolve("second"));
                var database = Database.open(folder, both(second))) {
            write(database);
            assertThat(second.answer("select value from counter where name = 'test'"))
                    .isEqualTo("1");
        }
    }

    private PostgresAddress both(FragilePostgres second) {
        var one = server.address();
        return new PostgresAddress(
                one.hosts() + "," + second.address().hosts(), one.database(), "", one.user(), one.password());
    }

    private static int write(Database database) {
        return database.<Integer>write(handle -> handle.execute("insert into counter (name, value) values ('test', 1)"
                + " on conflict (name) do update set value = counter.value + 1"));
    }

    private static int read(Database database) {
        return database.<Integer>read(handle -> handle.createQuery("select value from counter where name = 'test'")
                .mapTo(Integer.class)
                .one());
    }
}
