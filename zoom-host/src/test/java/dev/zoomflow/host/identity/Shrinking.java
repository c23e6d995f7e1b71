package dev.zoomflow.host.identity;

import java.util.List;

/** Leaves out of a schedule what its failure does not need, until each step that is left is needed. */
final class Shrinking {
    private final World world;

    Shrinking(World world) {
        this.world = world;
    }

    /** The schedule itself if it does not fail again when it is played alone. */
    Schedule smallest(Schedule failing) {
        var before = failing;
        var smallest = smaller(before);
        while (smallest.steps().size() < before.steps().size()) {
            before = smallest;
            smallest = smaller(before);
        }
        return smallest;
    }

    /** What one step needs may come before it: a start is needed as long as the death before it is there. */
    private Schedule smaller(Schedule failing) {
        var smallest = failing;
        for (int step = smallest.steps().size() - 1; step >= 0; step--) {
            var fewer = smallest.without(step);
            if (!wrong(fewer).isEmpty()) {
                smallest = fewer;
            }
        }
        return smallest;
    }

    List<String> wrong(Schedule schedule) {
        return world.play(List.of(schedule)).get(0);
    }
}
