package dev.zoomflow.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zoomflow.api.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachStore
class MasterKeyTest {
    private static final Cell CELL = SealedColumn.GRANT_TOKENS.cell(7);

    @Parameter
    private TestStore store;

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = store.open(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aCommandPrintsIt() throws IOException {
        var key = MasterKey.make();
        var file = Files.writeString(folder.resolve("elsewhere"), key.reveal() + "\n");
        var sealed = vault(key).seal("a token", CELL);

        var vault = Vault.open(source(Optional.empty(), Optional.of("cat '" + file + "'"), Optional.empty()), database);

        assertThat(vault.open(sealed, CELL)).isEqualTo("a token");
        assertThat(folder.resolve("key")).doesNotExist();
    }

    @Test
    void ofManyWhoMakeTheFileAtTheSameTimeOneDoesAndAllHaveHisKey()
            throws InterruptedException, ExecutionException, IOException {
        var nodes = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 20; round++) {
                var source = new KeySource(
                        folder.resolve("key" + round), Optional.empty(), Optional.empty(), Optional.empty());
                var names = new HashSet<String>();
                for (var key :
                        nodes.invokeAll(Collections.nCopies(8, (Callable<MasterKey>) () -> source.read(false)))) {
                    names.add(key.get().name());
                }
                assertThat(names).containsExactly(source.read(true).name());
            }
        } finally {
            nodes.shutdownNow();
        }
        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".new"));
        }
    }

    @Test
    void aCommandThatFailsOrPrintsSomethingElseIsOneMessageWithoutWhatItPrinted() {
        assertThatThrownBy(() -> commanded("echo hunter2; exit 3"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("ZOOMFLOW_KEY_COMMAND ended with status 3")
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> commanded("echo hunter2"))
                .hasMessageContaining("what ZOOMFLOW_KEY_COMMAND prints")
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> commanded("true")).hasMessageContaining("printed nothing");
    }

    @Test
    void theWrongKeyIsNamedBesideTheRightOneAndChangesNothing() throws IOException {
        var right = MasterKey.make();
        var wrong = MasterKey.make();
        var sealed = vault(right).seal("a token", CELL);
        var before = database.read(KeysetRow::find).orElseThrow();

        assertThatThrownBy(() -> vault(wrong))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("ZOOMFLOW_KEY holds another key (" + name(wrong) + ")")
                .hasMessageContaining("sealed with (" + name(right) + ")");

        assertThat(database.read(KeysetRow::find).orElseThrow().sealed()).isEqualTo(before.sealed());
        assertThat(vault(right).open(sealed, CELL)).isEqualTo("a token");
    }

    @Test
    void aFormerKeyHandsOverToTheNewOneOnce() {
        var former = MasterKey.make();
        var fresh = MasterKey.make();
        var sealed = vault(former).seal("a token", CELL);

        Vault.open(source(Optional.of(fresh), Optional.empty(), Optional.of(former)), database);

        assertThat(vault(fresh).open(sealed, CELL)).isEqualTo("a token");
        assertThatThrownBy(() -> vault(former)).hasMessageContaining("another key");
    }

    @Test
    void neitherTheKeysetNorTheMasterKeyLiesInTheDatabaseInClear() throws IOException {
        var key = MasterKey.make();
        vault(key).seal("a token", CELL);
        var row = database.read(KeysetRow::find).orElseThrow();

        assertThat(MasterKey.read(MasterKey.make(), "another").open(row.sealed()))
                .isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .doesNotContain(key.reveal()));
        }
    }

    @Test
    void aDatabaseThatWasSealedDirectlyGetsAKeysetOfItsOwn() {
        var key = MasterKey.make();
        var direct = new Vault(
                MasterKey.read(key, "test"), MasterKey.read(key, "test").asKeyset());
        var sealed = direct.seal("a token", CELL);
        database.write(handle -> handle.execute(
                "insert into vault_check (id, sealed) values (1, ?)",
                direct.seal("zoomflow", new Cell("vault_check", "1", "sealed"))));

        assertThatThrownBy(() -> vault(MasterKey.make())).hasMessageContaining("another key");
        var vault = vault(key);

        assertThat(vault.open(sealed, CELL)).isEqualTo("a token");
        assertThat(vault.keyset().primary()).isNotEqualTo(direct.keyset().primary());
        try (var rotation = new KeyRotation(vault, database, Clock.systemUTC(), Duration.ZERO)) {
            assertThat(rotation.state().others()).hasSize(1);
        }
        assertThat(database.read(KeysetRow::find).orElseThrow().changedAt())
                .isBefore(Instant.now().plusSeconds(1));
    }

    private Vault vault(Secret key) {
        return Vault.open(source(Optional.of(key), Optional.empty(), Optional.empty()), database);
    }

    private Vault commanded(String command) {
        return Vault.open(source(Optional.empty(), Optional.of(command), Optional.empty()), database);
    }

    private KeySource source(Optional<Secret> value, Optional<String> command, Optional<Secret> former) {
        return new KeySource(folder.resolve("key"), value, command, former);
    }

    private static String name(Secret key) {
        return MasterKey.read(key, "test").name();
    }
}
