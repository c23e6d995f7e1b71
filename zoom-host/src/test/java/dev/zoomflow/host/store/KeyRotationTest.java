package dev.zoomflow.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.host.connection.MovableClock;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachStore
class KeyRotationTest {
    private static final int MANY = 150;
    private static final Duration BEAT = Duration.ofMillis(50);

    @Parameter
    private TestStore store;

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();
    private SealedRig rig;

    @BeforeEach
    void open() {
        rig = new SealedRig(store, folder);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void whatIsWrittenAfterwardsIsSealedWithTheNewKeyAtOnce() {
        try (var rotation = rotation(Duration.ZERO)) {
            var before = rotation.state().primary();

            var after = rotation.rotate().primary();
            rig.deliveries(1, 1);

            assertThat(after).isNotEqualTo(before);
            assertThat(rig.stored().values())
                    .allSatisfy(value -> assertThat(keyOf(value)).isEqualTo(after));
        }
    }

    @Test
    void everythingIsSealedAnewAndOpensWithoutTheOldKey() {
        rig.one();
        try (var rotation = rotation(Duration.ZERO)) {
            rotation.start();
            rotation.rotate();
            await().until(() -> rotation.state().canDrop());

            assertThat(rotation.drop().others()).isEmpty();
        }

        rig.close();
        rig.open();
        assertThat(rig.vault().keyset().ids()).hasSize(1);
        everythingOpens();
    }

    @Test
    void theOldKeyIsKeptWhileSomethingNeedsIt() {
        rig.one();
        try (var rotation = rotation(Duration.ZERO)) {
            var old = rotation.state().primary();
            announceAndPromote();

            assertThatThrownBy(rotation::drop)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("5 values", "zoom-host keys");
            assertThat(rotation.state().others()).containsExactly(old);
            everythingOpens();
        }
    }

    @Test
    void aRotationThatACrashEndedGoesOnAtTheNextStart() {
        rig.deliveries(1, MANY);
        announceAndPromote();
        var steps = new AtomicInteger();
        new Resealing(rig.database(), rig.vault(), () -> steps.incrementAndGet() > SealedColumn.values().length).walk();

        rig.close();
        rig.open();
        try (var rotation = rotation(Duration.ZERO)) {
            assertThat(rotation.state().waiting()).isBetween(1L, MANY - 1L);
            everythingOpens();

            rotation.start();

            await().until(() -> rotation.state().canDrop());
            everythingOpens();
        }
    }

    @Test
    void aValueThatChangesMeanwhileKeepsItsChange() {
        rig.deliveries(1, MANY);
        var cell = SealedColumn.DELIVERY.cell(MANY);
        try (var rotation = rotation(Duration.ZERO)) {
            rotation.start();
            rotation.rotate();
            for (var i = 0; i < 50; i++) {
                var text = "change " + i;
                rig.database()
                        .<Object>write(handle -> handle.execute(
                                "update delivery set sealed = ? where seq = ?",
                                rig.vault().seal(text, cell),
                                MANY));
            }
            await().until(() -> rotation.state().canDrop());
        }

        assertThat(rig.opened(cell)).isEqualTo("change 49");
    }

    @Test
    void aDamagedValueIsLeftAloneAndKeepsTheOldKey() {
        rig.one();
        rig.database()
                .<Object>write(handle -> handle.execute(
                        "update delivery set sealed = ?", rig.vault().seal("x", SealedColumn.DELIVERY.cell(99))));
        try (var rotation = rotation(Duration.ZERO)) {
            rotation.start();
            rotation.rotate();

            await().untilAsserted(() -> {
                assertThat(rotation.state().waiting()).isEqualTo(1);
                assertThat(rotation.state().unreadable()).isEqualTo(1);
            });
            assertThatThrownBy(rotation::drop).hasMessageContaining("delivery");
        }
    }

    @Test
    void anotherHostOpensWhatANewKeySealsBecauseItLearntOfItBefore() {
        rig.deliveries(1, 1);
        var other = Vault.open(rig.key(), Optional.empty(), rig.database());
        var notice = Duration.ofSeconds(30);
        try (var here = rotation(notice);
                var there = new KeyRotation(other, rig.database(), clock, notice, BEAT)) {
            here.start();
            there.start();
            var old = here.state().primary();
            assertThat(here.rotate().primary()).isEqualTo(old);
            await().until(() -> there.state().others().size() == 1);
            assertThatThrownBy(here::drop).hasMessageContaining("yet");

            clock.pass(notice);

            await().until(() -> !here.state().primary().equals(old)
                    && there.state().primary().equals(here.state().primary()));
        }
    }

    @Test
    void everyColumnOfTheSchemaThatMayHoldSealedValuesIsWalked() {
        var walked = Arrays.stream(SealedColumn.values())
                .map(column -> column.table() + "." + column.column())
                .toList();

        var bytes = rig.database()
                .read(handle -> handle.createQuery(
                                store.byteColumns() + " and table_name not in ('keyset', 'vault_check')")
                        .mapTo(String.class)
                        .list());

        assertThat(walked).containsExactlyInAnyOrderElementsOf(bytes);
    }

    private KeyRotation rotation(Duration notice) {
        return new KeyRotation(rig.vault(), rig.database(), clock, notice, BEAT);
    }

    /** As a rotation does, without the walk. */
    private void announceAndPromote() {
        var changed = rig.vault().keyset().announced().promoted();
        rig.database().<Object>write(handle -> {
            KeysetRow.store(handle, rig.vault().master(), changed, Instant.EPOCH);
            return handle;
        });
        rig.vault().use(changed);
    }

    private void everythingOpens() {
        assertThat(rig.stored())
                .isNotEmpty()
                .allSatisfy((cell, value) ->
                        assertThat(rig.vault().open(value, cell)).isEqualTo("secret of " + cell));
    }

    private static String keyOf(byte[] sealed) {
        return Keyset.name(ByteBuffer.wrap(sealed, 1, 4).getInt());
    }
}
