package dev.zoomflow.host;

import dev.zoomflow.host.store.PostgresAddress;
import dev.zoomflow.host.store.PostgresRows;
import dev.zoomflow.host.store.TestPostgres;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What {@code pg_dump} reads, all rows as they are at one moment, put into the tables of another database. */
class RestoredRowsTest extends RestoredPostgres {
    private Optional<PostgresAddress> address = Optional.empty();
    private Optional<PostgresRows> rows = Optional.empty();

    @Override
    Map<String, String> original(Path place) {
        address = Optional.of(TestPostgres.database(place));
        return TestPostgres.environment(place);
    }

    @Override
    void copy() {
        rows = address.map(PostgresRows::of);
    }

    @Override
    Map<String, String> restored(Path place) {
        rows.orElseThrow().replaceThoseOf(TestPostgres.database(place));
        return TestPostgres.environment(place);
    }
}
