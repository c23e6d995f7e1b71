package dev.zoomflow.host;

import java.util.HashMap;
import java.util.Map;

/** What Zoom had been told, and what it had not although it was stored, when hosts were killed. One thread at a time. */
final class Kills {
    private final Map<String, Long> unanswered = new HashMap<>();
    private final Cluster cluster;
    private final Load load;
    private long before;
    private long acknowledged;

    private record Arrived(String event, long at) {}

    Kills(Cluster cluster, Load load) {
        this.cluster = cluster;
        this.load = load;
    }

    /** What was sent until now is over: the next kill is about what comes from here on. */
    void next() {
        before = load.acknowledged();
    }

    boolean wasAnythingAcknowledged() {
        return load.acknowledged() > before;
    }

    void kill(int node) {
        acknowledged += load.acknowledged() - before;
        cluster.process(node).kill();
    }

    /** All that was sent was answered or cut off, and nothing of it has come again. */
    void settled() {
        cluster.zoom.webhooks().settle();
        var now = System.currentTimeMillis();
        load.unacknowledged().forEach(event -> unanswered.put(event, now));
    }

    /** Stops all, holds what was handled against what was stored, and sums up. */
    Soak.Sum sum(int rounds, int events) {
        var repeated = cluster.mustHaveHandledInOrder().repeated();
        return new Soak.Sum(rounds, events, acknowledged, storedAndUnanswered(), load.failed(), repeated);
    }

    /** Of what came again the first is kept, so that the time tells which one it was. */
    private long storedAndUnanswered() {
        try (var database = cluster.left()) {
            return database
                    .read(handle -> handle.createQuery("select json, received_at from event")
                            .map((row, context) ->
                                    new Arrived(Ledger.event(row.getString("json")), row.getLong("received_at")))
                            .list())
                    .stream()
                    .filter(arrived -> arrived.at() <= unanswered.getOrDefault(arrived.event(), 0L))
                    .count();
        }
    }
}
