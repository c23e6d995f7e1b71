package dev.zoomflow.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** On SQLite. */
@Proof
class SecretsNeverShowTest extends SecretsNeverShow {
    @Override
    Map<String, String> store(Path folder) {
        return Map.of();
    }

    @Override
    String stored() throws IOException {
        return Files.readString(life().data().resolve("zoomflow.db"), ISO_8859_1)
                + Files.readString(life().data().resolve("zoomflow.db-wal"), ISO_8859_1);
    }

    @Test
    void noneIsInABackup() throws IOException {
        var copy = life().data().resolveSibling("copy.db");

        assertThat(life().command("backup", copy.toString()).out()).contains("copy.db");

        assertThat(copy).isNotEmptyFile();
        hasNone(Files.readString(copy, ISO_8859_1));
    }
}
