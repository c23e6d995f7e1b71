package dev.zoomflow.host.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who has a turn, and who is next. */
class LanesTest {
    private static final Lane LANE = new Lane("con_a", "h", "=k");

    private final Queue<Runnable> given = new ArrayDeque<>();
    private final List<Lane> steps = new ArrayList<>();

    private void runAll() {
        for (var turn = given.poll(); turn != null; turn = given.poll()) {
            turn.run();
        }
    }

    @Test
    void noWakeUpIsLostBetweenTheLastReadAndTheEndOfATurn() {
        var waiting = new ArrayDeque<String>(List.of("first"));
        var self = new AtomicReference<Lanes>();
        var lanes = new Lanes(1, 1, given::add, turn -> {
            var next = waiting.poll();
            steps.add(turn.lane());
            if (next == null && steps.size() == 2) {
                // the step has just read that there is nothing more; now something comes
                waiting.add("second");
                Objects.requireNonNull(self.get()).wake(turn.lane());
            }
            return next != null;
        });
        self.set(lanes);

        lanes.wake(LANE);
        runAll();

        assertThat(waiting).isEmpty();
    }

    @Test
    void aLaneHasOneTurnAtATimeHoweverOftenItIsWoken() {
        var lanes = new Lanes(10, 10, given::add, turn -> {
            steps.add(turn.lane());
            return false;
        });

        lanes.wake(LANE);
        lanes.wake(LANE);
        lanes.wake(LANE);
        assertThat(given).hasSize(1);
        runAll();

        assertThat(steps).hasSizeLessThanOrEqualTo(2);
        assertThat(given).isEmpty();
    }

    @Test
    void aStepThatThrowsEndsItsTurnOnly() {
        var lanes = new Lanes(1, 1, given::add, turn -> {
            steps.add(turn.lane());
            throw new IllegalStateException("store down");
        });

        lanes.wake(LANE);
        runAll();
        lanes.wake(LANE);
        runAll();

        assertThat(steps).hasSize(2);
    }

    @Test
    void aTurnThatIsGivenUpMakesRoomButItsLaneWaits() {
        var lanes = new Lanes(1, 1, given::add, turn -> {
            steps.add(turn.lane());
            turn.giveUp();
            return false;
        });
        lanes.wake(LANE);
        lanes.wake(new Lane("con_b", "h", "=k"));
        assertThat(given).hasSize(1);

        runAll();

        assertThat(steps).hasSize(2);
    }

    @Test
    void afterClosingThereAreNoMoreTurns() throws InterruptedException {
        var lanes = new Lanes(1, 1, given::add, turn -> true);
        lanes.close();

        lanes.wake(LANE);

        assertThat(given).isEmpty();
        assertThat(lanes.quiet(1)).isTrue();
    }

    /** Lanes with so many runs each, every one of them in a turn that is handed on. */
    private void handOnAmong(int most, int share, Map<Lane, Integer> runs) {
        var lanes = new Lanes(most, share, given::add, turn -> handOn(turn, runs));
        runs.keySet().forEach(lanes::wake);
        runAll();
    }

    private boolean handOn(Lanes.Turn turn, Map<Lane, Integer> runs) {
        if (runs.getOrDefault(turn.lane(), 0) > 0) {
            steps.add(turn.lane());
            runs.merge(turn.lane(), -1, Integer::sum);
            turn.successor()
                    .filter(next -> runs.getOrDefault(next.lane(), 0) > 0)
                    .ifPresent(next -> next.start(itself -> handOn(itself, runs)));
            return true;
        }
        return false;
    }

    private static Map<Lane, Integer> runs(int each, Lane... lanes) {
        var runs = new LinkedHashMap<Lane, Integer>();
        List.of(lanes).forEach(lane -> runs.put(lane, each));
        return runs;
    }

    private static Lane lane(String connection, String key) {
        return new Lane(connection, "h", key);
    }

    @Test
    void aTurnThatIsHandedOnGoesToTheLaneThatWaitedLongest() {
        var first = lane("con_a", "=1");
        var second = lane("con_a", "=2");
        var third = lane("con_a", "=3");

        handOnAmong(1, 1, runs(2, first, second, third));

        assertThat(steps).containsExactly(first, second, third, first, second, third);
    }

    @Test
    void aTurnIsHandedOnWithinALaneThatIsAlone() {
        handOnAmong(1, 1, runs(3, LANE));

        assertThat(steps).containsExactly(LANE, LANE, LANE);
    }

    @Test
    void aTurnCanGoOnOnTheThreadOfTheOneBeforeWhenThatHasEnded() {
        var first = lane("con_a", "=1");
        var second = lane("con_a", "=2");
        var running = new AtomicInteger();
        Lanes.Step last = turn -> {
            assertThat(running).hasValue(0);
            assertThat(turn.before()).isOne();
            steps.add(turn.lane());
            return false;
        };
        var lanes = new Lanes(1, 1, given::add, turn -> {
            running.incrementAndGet();
            steps.add(turn.lane());
            turn.successor().ifPresent(next -> turn.startAfterThis(next, last));
            assertThat(steps).as("its successor waits for its end").containsExactly(first);
            running.decrementAndGet();
            return false;
        });
        lanes.wake(first);
        lanes.wake(second);

        Objects.requireNonNull(given.poll()).run();

        assertThat(steps).containsExactly(first, second);
        assertThat(given).isEmpty();
    }

    @Test
    void connectionsTakeTurnsHoweverManyLanesOfOneWait() {
        var others = lane("con_b", "=k");

        handOnAmong(1, 1, runs(1, lane("con_a", "=1"), lane("con_a", "=2"), lane("con_a", "=3"), others));

        assertThat(steps).hasSize(4);
        assertThat(steps.indexOf(others)).isLessThanOrEqualTo(2);
    }

    @Test
    void aConnectionHasItsShareAndBeyondItNoMoreThanItLeaves() {
        var lanes = new Lanes(8, 2, given::add, turn -> false);
        IntStream.range(0, 20).forEach(i -> lanes.wake(lane("con_a", "=" + i)));
        assertThat(given).as("half of all").hasSize(4);

        IntStream.range(0, 20).forEach(i -> lanes.wake(lane("con_b", "=" + i)));
        assertThat(given).as("its share of what was left").hasSize(4 + 2);

        lanes.wake(lane("con_c", "=1"));
        assertThat(given).as("there was room yet").hasSize(4 + 2 + 1);
    }

    @Test
    void aConnectionThatHasMoreThanItLeavesHandsNothingOn() {
        var successors = new ArrayList<Optional<Lanes.Turn>>();
        var lanes = new Lanes(4, 1, given::add, turn -> {
            steps.add(turn.lane());
            successors.add(turn.successor());
            return false;
        });
        lanes.wake(lane("con_a", "=1"));
        lanes.wake(lane("con_a", "=2"));
        lanes.wake(lane("con_b", "=1"));
        lanes.wake(lane("con_c", "=1"));
        lanes.wake(lane("con_a", "=3"));
        assertThat(given).hasSize(4);

        Objects.requireNonNull(given.poll()).run();

        assertThat(steps).containsExactly(lane("con_a", "=1"));
        assertThat(successors).containsExactly(Optional.empty());
    }

    @Test
    void aTurnThatIsHandedOnInVainEndsAndItsLaneIsHeardAgain() {
        var self = new AtomicReference<Lanes>();
        var other = lane("con_b", "=k");
        var lanes = new Lanes(1, 1, given::add, turn -> {
            steps.add(turn.lane());
            var vain = steps.size() == 1 ? turn.successor() : Optional.<Lanes.Turn>empty();
            // the look into its lane finds nothing; now something comes
            vain.ifPresent(next -> Objects.requireNonNull(self.get()).wake(next.lane()));
            return false;
        });
        self.set(lanes);
        lanes.wake(LANE);
        lanes.wake(other);

        runAll();

        assertThat(steps).containsExactly(LANE, other);
        lanes.wake(LANE);
        runAll();
        assertThat(steps).containsExactly(LANE, other, LANE);
    }
}
