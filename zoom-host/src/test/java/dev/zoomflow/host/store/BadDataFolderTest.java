package dev.zoomflow.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadDataFolderTest {
    @TempDir
    private Path folder;

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("data"), "");
        assertThatThrownBy(() -> Database.open(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("--data");
    }

    @Test
    void aReadOnlyFolderIsNamed() throws IOException {
        var readOnly = readOnlyFolder();
        assertThatThrownBy(() -> Database.open(readOnly))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(readOnly.toString())
                .hasMessageContaining("cannot be written to");
    }

    @Test
    void aFolderInUseByAnotherHostIsNamed() {
        try (var first = Database.open(folder)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> Database.open(folder))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("in use by another running host");
        }
        Database.open(folder).close();
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndLeftAlone() throws IOException {
        var file = Files.writeString(folder.resolve("zoomflow.db"), "my diary, ".repeat(1000));
        assertThatThrownBy(() -> Database.open(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no database");
        assertThat(file).hasContent("my diary, ".repeat(1000));
    }

    @Test
    void aGoodDatabaseThatCannotBeOpenedNowIsNotSaidToBeOneToMoveAway() throws IOException {
        Database.open(folder).close();
        Files.createDirectory(folder.resolve("zoomflow.db-wal"));

        assertThatThrownBy(() -> Database.open(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot be opened now")
                .hasMessageContaining("leave it there")
                .hasMessageContaining("let the host's user read and write it and its folder")
                .hasMessageNotContaining("move it away");
    }

    @Test
    void aDatabaseOfANewerVersionIsRefusedAndLeftAlone() {
        try (var database = Database.open(folder)) {
            database.write(handle -> handle.execute("""
                    insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                      installed_by, execution_time, success) values (99, '99', 'of the future', 'SQL', 'V99.sql', 1, '', 1, 1)
                    """));
        }
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> Database.open(folder))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("newer version")
                    .hasMessageContaining("tables 99");
        }
    }

    /** Root may write everywhere but into the kernel's own folders. */
    private Path readOnlyFolder() throws IOException {
        var mine = Files.createDirectory(
                folder.resolve("locked"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));
        return Files.isWritable(mine) ? Path.of("/proc") : mine;
    }
}
