package dev.zoomflow.host.identity;

import dev.zoomflow.host.identity.Step.Fate;
import dev.zoomflow.host.identity.Step.Send;
import dev.zoomflow.host.inbox.Answer;
import dev.zoomflow.host.proof.ZoomSources;
import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A store, and the processes that come and go over it while schedules are played. */
final class World implements AutoCloseable {
    private static final Instant START = Instant.parse("2026-03-01T12:02:00Z");
    /** Beyond what a schedule has. */
    private static final int MEETINGS = 10;

    private record Sent(Send send, CompletableFuture<Answer> answer) {}

    private record Open(long firstMeeting, List<Sent> sent) {}

    private final TestStore store;
    private final Path folder;
    private final ZoomSources sources;
    private final Flaw flaw;
    private Life life;
    private boolean alive = true;
    private long messages;
    private long meetings = 80_000_000_000L;
    private int deaths;

    World(TestStore store, Path folder, ZoomSources sources, Flaw flaw) {
        this.store = store;
        this.folder = folder;
        this.sources = sources;
        this.flaw = flaw;
        this.life = open();
    }

    private Life open() {
        var database = store.open(folder);
        flaw.opens(database);
        var shared = flaw.of(sources.shared());
        var own = flaw.of(sources.own());
        return new Life(database, folder, owner -> owner.isEmpty() ? shared : own);
    }

    int deaths() {
        return deaths;
    }

    /** What is wrong after each of them. */
    List<List<String>> play(List<Schedule> schedules) {
        var open = schedules.stream().map(this::play).toList();
        var played = open.stream().map(World::played).toList();
        life.settle();
        flaw.settled(life.database);
        return played.stream()
                .map(one -> one.wrong(Stored.read(life.database, one.firstMeeting(), MEETINGS)))
                .toList();
    }

    private Open play(Schedule schedule) {
        meetings += MEETINGS;
        if (schedule.steps().contains(Fate.DIE)) {
            life.settle();
        }
        var sent = new ArrayList<Sent>();
        for (var step : schedule.steps()) {
            if (step instanceof Send send) {
                sent.add(new Sent(send, send(send)));
            } else {
                befall((Fate) step);
            }
        }
        befall(Fate.START);
        return new Open(meetings, sent);
    }

    private CompletableFuture<Answer> send(Send send) {
        messages++;
        var body = send.writing().of(send.occurrence(), meetings, messages);
        var request = send.request() + "-" + meetings;
        return life.receive(send.owner(), ZoomSources.delivery(body, request, START.plusSeconds(messages)));
    }

    private void befall(Fate fate) {
        switch (fate) {
            case STALL -> life.stall();
            case SETTLE -> {
                if (alive) {
                    life.settle();
                }
            }
            case DIE -> die();
            case START -> {
                if (!alive) {
                    life = open();
                    alive = true;
                }
            }
        }
    }

    private void die() {
        if (alive) {
            alive = false;
            deaths++;
            life.die();
        }
    }

    /** In the order in which they were sent, which is that in which they are stored. */
    private static Played played(Open open) {
        var acknowledged = new LinkedHashSet<Step.Told>();
        var refused = new ArrayList<String>();
        for (var one : open.sent()) {
            var answer = one.answer().orTimeout(1, TimeUnit.MINUTES).join();
            if (answer.status() == 200) {
                acknowledged.add(one.send().told());
            } else if (answer.status() != 503) {
                refused.add("answered " + answer.status() + ": " + one.send());
            }
        }
        return new Played(open.firstMeeting(), List.copyOf(acknowledged), refused);
    }

    @Override
    public void close() {
        die();
    }
}
