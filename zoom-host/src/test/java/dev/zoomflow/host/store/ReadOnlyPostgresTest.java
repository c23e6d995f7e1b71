package dev.zoomflow.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody lets new connections only read, as a server does that has become a standby, and takes it back. */
class ReadOnlyPostgresTest {
    private static final Duration SOON = Duration.ofSeconds(8);

    @TempDir
    private Path folder;

    @Test
    void whatIsOpenGoesOnByItselfWhenTheDatabaseTakesWritesAgain() {
        var address = TestPostgres.database(folder);
        try (var database = Database.open(folder, address)) {
            set(address, "set default_transaction_read_only = on");

            await().untilAsserted(() -> assertThatThrownBy(() -> write(database))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("takes no writes: it is a standby, or default_transaction_read_only is on"));
            set(address, "reset default_transaction_read_only");

            await().atMost(SOON).ignoreExceptions().until(() -> write(database) == 1);
            for (int one = 0; one < 50; one++) {
                assertThat(write(database)).isEqualTo(1);
            }
        }
    }

    /** For new connections, and all must be new. */
    private static void set(PostgresAddress address, String what) {
        var outside = TestPostgres.address("postgres");
        TestPostgres.execute(outside, "alter database " + address.database() + " " + what);
        if (what.startsWith("set")) {
            TestPostgres.ends(outside, "datname = '" + address.database() + "'");
        }
    }

    private static int write(Database database) {
        return database.<Integer>write(handle -> handle.execute(
                "insert into counter (name, value) values ('test', 1) on conflict (name) do update set value = 2"));
    }
}
