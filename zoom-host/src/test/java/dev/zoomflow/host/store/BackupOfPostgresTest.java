package dev.zoomflow.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupOfPostgresTest {
    @TempDir
    private Path folder;

    @Test
    void aDatabaseElsewhereIsCopiedByItsOwnTools() {
        var address = PostgresAddress.parse("postgresql://me:hush@db.example/flow");

        assertThatThrownBy(() -> new Backup(folder, Optional.of(address)).to(folder.resolve("copy.db")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("flow on db.example")
                .hasMessageContaining("pg_dump")
                .hasMessageNotContaining("hush");
        assertThat(folder).isEmptyDirectory();
    }
}
