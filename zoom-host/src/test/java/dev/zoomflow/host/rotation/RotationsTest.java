package dev.zoomflow.host.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import dev.zoomflow.host.store.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@SuppressWarnings("NullAway.Init")
@OnEachStore
class RotationsTest {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Instant START = Instant.parse("2026-11-28T09:00:00Z");

    @Parameter
    private TestStore store;

    @TempDir
    private Path folder;

    private Database database;
    private Vault vault;
    private Rotations rotations;

    @BeforeEach
    void open() {
        database = store.open(folder);
        vault = Vault.open(folder.resolve("key"), Optional.empty(), database);
        rotations = at(START);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Another process, or this one later. */
    private Rotations at(Instant now) {
        return new Rotations(database, vault, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Map<String, Secret> secret(String value) {
        return Map.of("SECRET", Secret.of(value));
    }

    private static List<String> honoured(Rotations rotations, String scope, String newest) {
        var values = SettingValues.none().with("ID", "id").with("SECRET", Secret.of(newest));
        return rotations.honour(scope, values).secrets("SECRET").stream()
                .map(Secret::reveal)
                .toList();
    }

    @Test
    void theSecretBeforeIsHonouredBehindItsSuccessor() {
        rotations.open("zoom", secret("old"), WINDOW);

        assertThat(honoured(rotations, "zoom", "old")).containsExactly("old");
        assertThat(honoured(rotations, "zoom", "new")).containsExactly("new", "old");
        assertThat(honoured(rotations, "con_other", "new")).containsExactly("new");
    }

    @Test
    void whenTheWindowIsOverOnlyTheNewestCounts() {
        var until = rotations.open("zoom", secret("old"), WINDOW);

        assertThat(until).isEqualTo(START.plus(WINDOW));
        assertThat(honoured(at(until.minusMillis(1)), "zoom", "new")).containsExactly("new", "old");
        assertThat(honoured(at(until), "zoom", "new")).containsExactly("new");
        assertThat(at(until).until("zoom")).isEmpty();
    }

    @Test
    void aSecondRotationWithinTheFirstForgetsNeitherSecret() {
        rotations.open("zoom", secret("first"), WINDOW);
        rotations.open("zoom", secret("second"), WINDOW.multipliedBy(2));

        assertThat(honoured(rotations, "zoom", "third")).containsExactly("third", "second", "first");
        assertThat(rotations.until("zoom")).contains(START.plus(WINDOW.multipliedBy(2)));
    }

    @Test
    void whatEndsIsOverAtOnceAndForOtherProcessesWhenTheyLook() {
        rotations.open("zoom", secret("old"), WINDOW);
        var elsewhere = at(START);
        assertThat(elsewhere.until("zoom")).isPresent();

        rotations.end("zoom");
        elsewhere.learn();

        assertThat(rotations.until("zoom")).isEmpty();
        assertThat(elsewhere.until("zoom")).isEmpty();
    }

    @Test
    void noSecretIsInTheStoreInClearAndNoneIsKeptBeyondItsWindow() {
        rotations.open("zoom", secret("in-the-clear"), WINDOW);
        assertThat(store.everything(database)).contains("zoom").doesNotContain("in-the-clear");

        at(START.plus(WINDOW)).open("con_1", secret("other"), WINDOW);

        List<String> left = database.read(handle -> handle.createQuery("select scope from rotation")
                .mapTo(String.class)
                .list());
        assertThat(left).containsExactly("con_1");
    }
}
