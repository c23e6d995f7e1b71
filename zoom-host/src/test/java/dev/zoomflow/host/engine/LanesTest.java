package dev.zoomflow.host.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

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
        var lanes = new Lanes(1, 1, given::add, (lane, turn) -> {
            var next = waiting.poll();
            steps.add(lane);
            if (next == null && steps.size() == 2) {
                // the step has just read that there is nothing more; now something comes
                waiting.add("second");
                Objects.requireNonNull(self.get()).wake(lane);
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
        var lanes = new Lanes(10, 10, given::add, (lane, turn) -> {
            steps.add(lane);
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
        var lanes = new Lanes(1, 1, given::add, (lane, turn) -> {
            steps.add(lane);
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
        var lanes = new Lanes(1, 1, given::add, (lane, turn) -> {
            steps.add(lane);
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
        var lanes = new Lanes(1, 1, given::add, (lane, turn) -> true);
        lanes.close();

        lanes.wake(LANE);

        assertThat(given).isEmpty();
        assertThat(lanes.quiet(1)).isTrue();
    }
}
