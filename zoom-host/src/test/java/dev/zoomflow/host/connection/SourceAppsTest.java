package dev.zoomflow.host.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SourceAppsTest {
    @ParameterizedTest
    @FieldSource("dev.zoomflow.host.connection.SourceApps#QUERIES")
    void everyQueryGoesByAnIndex(String query, @TempDir Path folder) {
        try (var database = TestStore.SQLITE.open(folder)) {
            var plan = database.read(handle -> handle.createQuery("explain query plan " + query)
                    .bind("type", "zoom")
                    .bind("app", "a")
                    .bind("account", "b")
                    .bind("most", 64)
                    .map((row, context) -> row.getString("detail"))
                    .list());

            assertThat(plan).isNotEmpty().noneMatch(step -> step.matches("SCAN (c|connection|service_grant)\\b.*"));
        }
    }
}
