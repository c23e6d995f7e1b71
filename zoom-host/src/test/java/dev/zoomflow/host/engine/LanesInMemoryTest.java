package dev.zoomflow.host.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Of very many lanes that wait. */
class LanesInMemoryTest {
    private static final Lane LANE = new Lane("con_a", "h", "=k");

    private final Queue<Runnable> given = new ArrayDeque<>();
    private final List<Lane> steps = new ArrayList<>();

    private void runAll() {
        for (var turn = given.poll(); turn != null; turn = given.poll()) {
            turn.run();
        }
    }

    @Test
    void soManyLanesAreKeptInMemoryAndNoMore() {
        var lanes = new Lanes(1, 1, given::add, turn -> {
            steps.add(turn.lane());
            return false;
        });

        for (int number = 0; number < 50_000; number++) {
            lanes.wake(new Lane("con_" + number % 25, "h", "=" + number));
        }
        runAll();

        assertThat(steps).hasSize(ActiveLanes.MOST);
    }

    @Test
    void aConnectionWithVeryManyLanesLeavesRoomForOthers() {
        var lanes = new Lanes(1, 1, given::add, turn -> {
            steps.add(turn.lane());
            return false;
        });
        var others = new Lane("con_b", "h", "=k");

        for (int number = 0; number < 50_000; number++) {
            lanes.wake(new Lane("con_a", "h", "=" + number));
        }
        lanes.wake(others);
        runAll();

        assertThat(steps).hasSize(ActiveLanes.MOST_OF_ONE_CONNECTION + 1).contains(others);
    }

    @Test
    void aConnectionThatHasNoLaneFindsRoomForOneHoweverManyOthersHave() {
        var lanes = new Lanes(1, 1, given::add, turn -> {
            steps.add(turn.lane());
            return false;
        });
        var late = new Lane("con_late", "h", "=k");

        for (int number = 0; number < ActiveLanes.MOST; number++) {
            lanes.wake(new Lane("con_" + number % 25, "h", "=" + number));
        }
        lanes.wake(late);
        lanes.wake(new Lane("con_late", "h", "=another"));
        runAll();

        assertThat(steps).hasSize(ActiveLanes.MOST + 1).contains(late);
    }

    @Test
    void whatFoundNoRoomIsTakenWhenItIsWokenAgain() {
        var lanes = new Lanes(1, 1, given::add, turn -> {
            steps.add(turn.lane());
            return false;
        });

        for (int round = 0; round < 2; round++) {
            for (int number = 0; number < 2 * ActiveLanes.MOST_OF_ONE_CONNECTION; number++) {
                var lane = new Lane("con_a", "h", "=" + number);
                if (!steps.contains(lane)) {
                    lanes.wakeIdle(lane);
                }
            }
            runAll();
        }

        assertThat(steps).hasSize(2 * ActiveLanes.MOST_OF_ONE_CONNECTION).doesNotHaveDuplicates();
    }

    @Test
    void aTurnThatGetsNoThreadLosesNeitherItsLaneNorItsPlace() {
        var threads = new AtomicInteger();
        var lanes = new Lanes(
                1,
                1,
                turn -> {
                    if (threads.get() == 0) {
                        throw new OutOfMemoryError("unable to create native thread");
                    }
                    given.add(turn);
                },
                turn -> {
                    steps.add(turn.lane());
                    return false;
                });
        var other = new Lane("con_b", "h", "=k");

        lanes.wake(LANE);
        lanes.wake(other);
        threads.set(1);
        lanes.wake(LANE);
        lanes.wake(other);
        runAll();

        assertThat(steps).containsExactlyInAnyOrder(LANE, other);
    }
}
