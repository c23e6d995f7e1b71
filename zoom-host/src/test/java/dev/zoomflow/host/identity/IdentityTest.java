package dev.zoomflow.host.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.host.Proof;
import dev.zoomflow.host.proof.ZoomSources;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Random schedules of deliveries, Zoom's retries, second subscriptions, true duplicates, near twins, reordering and crashes:
 * what was acknowledged is one event each, and nothing else is. 520 of them; {@code -Drounds} multiplies them, thousands are
 * played with 10, and {@code -Dseed} repeats a run's.
 */
@Proof
class IdentityTest {
    private static final Logger LOG = LoggerFactory.getLogger(IdentityTest.class);
    private static final int ROUNDS = Integer.getInteger("rounds", 1);
    private static final int TOGETHER = 50;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @TempDir
    private Path folder;

    private record Failure(Schedule schedule, Schedule smallest, List<String> wrong) {
        @Override
        public String toString() {
            return String.join("\n", wrong) + "\nafter\n" + smallest + "\nwhich is what the failure needs of\n"
                    + schedule;
        }
    }

    @Test
    void eachOccurrenceIsOneEventOnSqlite() {
        prove(TestStore.SQLITE, 500 * ROUNDS, 64);
    }

    @Test
    void eachOccurrenceIsOneEventOnPostgresql() {
        prove(TestStore.POSTGRESQL, 20 * ROUNDS, 16);
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aWrongHostIsNoticed(Flaw flaw) {
        assertThat(failureOf(flaw).wrong())
                .as("seed %s", seed)
                .anySatisfy(what -> assertThat(what).startsWith(flaw.noticed));
    }

    @Test
    void ofAFailingScheduleOnlyTheStepsAreToldThatItsFailureNeeds() {
        assertThat(failureOf(Flaw.IDENTITY_IS_THE_REQUEST).smallest().steps())
                .as("seed %s", seed)
                .hasSize(2);
    }

    @Test
    void aStartIsNotToldWhenTheFailureNeedsNoDeathBeforeIt() {
        var ended = new Occurrence(Occurrence.Kind.ENDED, 0, Instant.parse("2026-03-01T12:00:00Z"), "");
        var first = new Step.Send("", ended, Writing.PLAIN, "r1");
        var again = new Step.Send("", ended, Writing.PLAIN, "r2");
        try (var sources = new ZoomSources(folder.resolve("work"));
                var world = new World(TestStore.SQLITE, folder, sources, Flaw.IDENTITY_IS_THE_REQUEST)) {
            var failing = new Schedule(List.of(Step.Fate.DIE, Step.Fate.START, first, again));

            assertThat(new Shrinking(world).smallest(failing).steps()).containsExactly(first, again);
        }
    }

    private Failure failureOf(Flaw flaw) {
        try (var sources = new ZoomSources(folder.resolve("work"));
                var world = new World(TestStore.SQLITE, folder, sources, flaw)) {
            var failure = firstFailure(world, 1_000, 16);
            assertThat(failure).as("seed %s", seed).isPresent();
            return failure.orElseThrow();
        }
    }

    private void prove(TestStore store, int schedules, int oneInDies) {
        var start = System.nanoTime();
        LOG.info("seed {}: {} schedules on {}", seed, schedules, store);
        try (var sources = new ZoomSources(folder.resolve("work"));
                var world = new World(store, folder, sources, Flaw.NONE)) {
            assertThat(firstFailure(world, schedules, oneInDies))
                    .as("seed %s", seed)
                    .isEmpty();
            LOG.info(
                    "seed {}: {} schedules with {} crashes on {}, {} s",
                    seed,
                    schedules,
                    world.deaths(),
                    store,
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        }
    }

    private Optional<Failure> firstFailure(World world, int most, int oneInDies) {
        for (int played = 0; played < most; played += TOGETHER) {
            var schedules = new ArrayList<Schedule>();
            for (int i = 0; i < TOGETHER; i++) {
                schedules.add(Schedule.random(random, oneInDies));
            }
            var wrong = world.play(schedules);
            for (int i = 0; i < TOGETHER; i++) {
                if (!wrong.get(i).isEmpty()) {
                    return Optional.of(failure(world, schedules.get(i), wrong.get(i)));
                }
            }
        }
        return Optional.empty();
    }

    private static Failure failure(World world, Schedule schedule, List<String> wrong) {
        var shrinking = new Shrinking(world);
        var smallest = shrinking.smallest(schedule);
        var again = shrinking.wrong(smallest);
        return new Failure(schedule, smallest, again.isEmpty() ? wrong : again);
    }
}
