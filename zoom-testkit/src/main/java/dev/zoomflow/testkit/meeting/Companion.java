package dev.zoomflow.testkit.meeting;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What Zoom's AI Companion does in a session.
 *
 * @param remembered of which there is something that it made
 * @param disabled whether it does not start any more
 */
record Companion(Set<Task> running, Set<Task> remembered, boolean disabled) {
    static final Companion IDLE = new Companion(Set.of(), Set.of(), false);

    enum Task {
        QUESTIONS("transcripts"),
        SUMMARY("summaries");

        private final String assets;

        Task(String assets) {
            this.assets = assets;
        }

        /** What it makes, as events say it. */
        String assets() {
            return assets;
        }
    }

    Companion {
        running = Set.copyOf(running);
        remembered = Set.copyOf(remembered);
    }

    Companion start(Set<Task> more) {
        return new Companion(plus(running, more), plus(remembered, more), disabled);
    }

    Companion stop(Set<Task> fewer) {
        return new Companion(minus(running, fewer), remembered, disabled);
    }

    Companion forget() {
        return new Companion(running, Set.of(), disabled);
    }

    Companion disable() {
        return new Companion(running, remembered, true);
    }

    private static Set<Task> plus(Set<Task> some, Set<Task> more) {
        Set<Task> all = set(some);
        all.addAll(more);
        return all;
    }

    static Set<Task> minus(Set<Task> some, Set<Task> fewer) {
        Set<Task> rest = set(some);
        rest.removeAll(fewer);
        return rest;
    }

    private static Set<Task> set(Collection<Task> some) {
        Set<Task> set = EnumSet.noneOf(Task.class);
        set.addAll(some);
        return set;
    }
}
