package dev.zoomflow.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zoomflow.api.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachStore
class VaultTest {
    private static final Cell CELL = new Cell("service_grant", "7", "tokens");

    @Parameter
    private TestStore store;

    @TempDir
    private Path folder;

    private Path keyFile;
    private Database database;

    @BeforeEach
    void open() {
        keyFile = folder.resolve("zoomflow.key");
        database = store.open(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatWasSealedOpensAfterARestart() {
        var ciphertext = vault().seal("a token", CELL);
        assertThat(vault().open(ciphertext, CELL)).isEqualTo("a token");
    }

    @Test
    void theKeyFileIsItsOwnersAlone() throws IOException {
        vault();
        assertThat(Files.getPosixFilePermissions(keyFile)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".new"))).isEmpty();
        }
    }

    @Test
    void theConfigurationsKeyIsTheFilesContent() throws IOException {
        var ciphertext = vault().seal("a token", CELL);
        var key = Secret.of(Files.readString(keyFile).strip());
        Files.delete(keyFile);
        var fromConfiguration = Vault.open(keyFile, Optional.of(key), database);
        assertThat(fromConfiguration.open(ciphertext, CELL)).isEqualTo("a token");
        assertThat(keyFile).doesNotExist();
    }

    @Test
    void aValueMovedToAnotherCellDoesNotOpen() {
        var vault = vault();
        var ciphertext = vault.seal("a token", CELL);
        assertThat(vault.open(ciphertext, new Cell("service_grant", "7", "tokens")))
                .isEqualTo("a token");
        for (var other : List.of(
                new Cell("service_grant", "8", "tokens"),
                new Cell("service_grant", "7", "settings"),
                new Cell("connection", "7", "tokens"))) {
            assertThatThrownBy(() -> vault.open(ciphertext, other))
                    .as(other.toString())
                    .isInstanceOf(StoreException.class)
                    .hasMessageNotContaining("a token");
        }
    }

    @Test
    void theWrongKeyIsOneClearMessageAndChangesNothing() throws IOException {
        vault();
        var right = Files.readString(keyFile);
        Files.writeString(keyFile, MasterKey.make().reveal());
        assertThatThrownBy(this::vault)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(keyFile.toString())
                .hasMessageContaining("another key");
        Files.writeString(keyFile, right);
        vault();
    }

    @Test
    void aMissingKeyFileIsNotReplacedWhenTheDatabaseNeedsTheOldOne() throws IOException {
        vault();
        Files.delete(keyFile);
        assertThatThrownBy(this::vault).isInstanceOf(StoreException.class).hasMessageContaining("is missing");
        assertThat(keyFile).doesNotExist();
    }

    @Test
    void aKeyFileWithSomethingElseInItIsNamedWithoutShowingIt() throws IOException {
        Files.writeString(keyFile, "hunter2");
        assertThatThrownBy(this::vault)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(keyFile.toString())
                .hasMessageNotContaining("hunter2");
    }

    private Vault vault() {
        return Vault.open(keyFile, Optional.empty(), database);
    }
}
