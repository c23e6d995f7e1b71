package dev.zoomflow.host.identity;

import dev.zoomflow.host.identity.Occurrence.Kind;
import dev.zoomflow.host.identity.Step.Fate;
import dev.zoomflow.host.identity.Step.Send;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What comes, how often, in which order, and when the host dies. */
record Schedule(List<Step> steps) {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final List<String> OWNERS = List.of("", "", "", Interest.OWN);
    private static final int MOST_OCCURRENCES = 5;
    private static final int MOST_COPIES = 4;

    Schedule {
        steps = List.copyOf(steps);
    }

    /** @param oneInDies how rarely the host dies */
    static Schedule random(Random random, int oneInDies) {
        var occurrences = new ArrayList<Occurrence>();
        for (int i = 1 + random.nextInt(MOST_OCCURRENCES); i > 0; i--) {
            var last = occurrences.isEmpty() ? any(random) : occurrences.get(random.nextInt(occurrences.size()));
            occurrences.add(random.nextBoolean() ? any(random) : nearlyThe(last, random));
        }
        var sends = new ArrayList<Step>();
        occurrences.stream().distinct().forEach(occurrence -> sends.addAll(copies(occurrence, random)));
        Collections.shuffle(sends, random);
        return new Schedule(random.nextInt(oneInDies) == 0 ? withDeath(sends, random) : sends);
    }

    private static Occurrence any(Random random) {
        var kind = KINDS.get(random.nextInt(KINDS.size()));
        var who = kind == Kind.ENDED ? "" : "w" + random.nextInt(3);
        return new Occurrence(kind, random.nextInt(2), START.plusSeconds(random.nextInt(100)), who);
    }

    /** Another one that an impatient eye takes for the same: 4 ms later, or of somebody else, or both. */
    private static Occurrence nearlyThe(Occurrence one, Random random) {
        var same = one.kind() == Kind.ENDED ? 0 : random.nextInt(3);
        var at = same == 1 ? one.at() : one.at().plusMillis(4);
        var who = same == 0 ? one.who() : one.who() + "'";
        return new Occurrence(one.kind(), one.meeting(), at, who);
    }

    private static List<Send> copies(Occurrence occurrence, Random random) {
        var owner = OWNERS.get(random.nextInt(OWNERS.size()));
        var request = "r" + Integer.toHexString(random.nextInt());
        var copies = new ArrayList<Send>();
        copies.add(new Send(owner, occurrence, Writing.PLAIN, request));
        for (int i = random.nextInt(MOST_COPIES); i > 0; i--) {
            copies.add(copy(copies.get(0), random));
        }
        return copies;
    }

    /** Zoom's retry, a second subscription, a true duplicate, or the same for somebody with an app of their own. */
    private static Send copy(Send first, Random random) {
        var other = "r" + Integer.toHexString(random.nextInt());
        return switch (random.nextInt(4)) {
            case 0 -> first;
            case 1 -> new Send(first.owner(), first.occurrence(), Writing.OTHERWISE, other);
            case 2 -> new Send(first.owner(), first.occurrence(), Writing.OTHER_LINKS, other);
            default -> new Send(OWNERS.get(random.nextInt(OWNERS.size())), first.occurrence(), Writing.PLAIN, other);
        };
    }

    /** Before anything is derived, or after; and what came shortly before or meanwhile comes again: nobody heard an answer. */
    private static List<Step> withDeath(List<Step> sends, Random random) {
        var steps = new ArrayList<>(sends);
        var death = random.nextInt(steps.size() + 1);
        var start = Math.min(steps.size(), death + random.nextInt(3));
        var unheard = steps.subList(Math.max(0, death - 2), start);
        steps.addAll(List.copyOf(unheard));
        steps.add(start, Fate.START);
        steps.add(death, Fate.DIE);
        switch (random.nextInt(3)) {
            case 0 -> steps.add(random.nextInt(death + 1), Fate.STALL);
            case 1 -> steps.add(death, Fate.SETTLE);
            default -> {
                // it dies in the middle of whatever it does
            }
        }
        return steps;
    }

    Schedule without(int step) {
        var fewer = new ArrayList<>(steps);
        fewer.remove(step);
        return new Schedule(fewer);
    }

    @Override
    public String toString() {
        return IntStream.range(0, steps.size())
                .mapToObj(i -> "  " + (i + 1) + ". " + steps.get(i))
                .collect(Collectors.joining("\n"));
    }
}
