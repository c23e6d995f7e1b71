package dev.zoomflow.host.metrics;

/** Every metric that the host has: the one table of them. docs/operations.md is held to it. */
enum Metric {
    DELIVERIES(
            "zoomflow.deliveries",
            Kind.COUNTER,
            "outcome, reason",
            "Deliveries answered: acknowledged, probe (a URL validation), rejected for good, postponed (503: the sender"
                    + " comes again). The last two with the reason in words"),
    REFUSED(
            "zoomflow.requests.refused",
            Kind.COUNTER,
            "reason",
            "Requests to the public listener that it did not read to their end, so that no delivery is counted: cut off"
                    + " (400), too slow (408), too large (413), too much at once (503)"),
    EVENTS(
            "zoomflow.events",
            Kind.COUNTER,
            "outcome",
            "Events derived from acknowledged deliveries: new, or duplicate (already there)"),
    UNROUTED("zoomflow.events.unrouted", Kind.COUNTER, "", "New events that no connection got"),
    ACKNOWLEDGEMENT(
            "zoomflow.acknowledgement",
            Kind.HISTOGRAM,
            "",
            "From a delivery's last byte to its 2xx, the sync of the disk included"),
    WAITING("zoomflow.inbox.waiting", Kind.GAUGE, "", "Deliveries received that wait for the disk"),
    BACKLOG("zoomflow.inbox.backlog", Kind.GAUGE, "", "Deliveries acknowledged whose events are not derived yet"),
    OLDEST("zoomflow.inbox.oldest", Kind.SECONDS, "", "Age of the oldest of those; 0 if there are none"),
    UNREADABLE("zoomflow.inbox.unreadable", Kind.GAUGE, "", "Deliveries that cannot be opened: kept, and tried again"),
    RUNS(
            "zoomflow.runs",
            Kind.GAUGE,
            "state",
            "Runs that are not done: queued, running, waiting (for the next attempt), parked (until somebody"
                    + " reconnects, or switches the handler on or gives it other settings), dead (dead letters)"),
    ATTEMPTS(
            "zoomflow.attempts",
            Kind.COUNTER,
            "outcome",
            "Attempts of handlers that ended: done, retried, parked, dead, interrupted"),
    STUCK(
            "zoomflow.handlers.stuck",
            Kind.GAUGE,
            "plugin, handler",
            "Attempts that do not end although they were interrupted; only of handlers that have any"),
    REFRESHES(
            "zoomflow.refreshes",
            Kind.COUNTER,
            "outcome",
            "Renewals of tokens: renewed, superseded (by newer tokens), or the failure"),
    CONNECTIONS("zoomflow.connections", Kind.GAUGE, "status", "Connections, by status"),
    OWED("zoomflow.changes.owed", Kind.GAUGE, "", "Changes of statuses of which STATUS_WEBHOOK is still to be told"),
    FEEDS("zoomflow.feeds", Kind.GAUGE, "state", "Feeds of events that this host keeps open: up, or down"),
    STORE_UP("zoomflow.store.up", Kind.GAUGE, "", "1 if the store can be written to, 0 if not"),
    STORE_SIZE("zoomflow.store.size", Kind.BYTES, "", "What the store occupies");

    enum Kind {
        COUNTER("counter", "", "_total"),
        GAUGE("gauge", "", ""),
        SECONDS("gauge", "seconds", "_seconds"),
        BYTES("gauge", "bytes", "_bytes"),
        HISTOGRAM("histogram", "seconds", "_seconds");

        private final String word;
        private final String unit;
        private final String suffix;

        Kind(String word, String unit, String suffix) {
            this.word = word;
            this.unit = unit;
            this.suffix = suffix;
        }

        String unit() {
            return unit;
        }
    }

    private final String name;
    private final Kind kind;
    private final String labels;
    private final String help;

    Metric(String name, Kind kind, String labels, String help) {
        this.name = name;
        this.kind = kind;
        this.labels = labels;
        this.help = help;
    }

    String dotted() {
        return name;
    }

    /** As it stands in what is scraped. */
    String scraped() {
        return name.replace('.', '_') + kind.suffix;
    }

    Kind kind() {
        return kind;
    }

    String kindInWords() {
        return kind.word;
    }

    String labels() {
        return labels;
    }

    String help() {
        return help;
    }
}
