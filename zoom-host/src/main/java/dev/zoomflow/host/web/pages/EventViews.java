package dev.zoomflow.host.web.pages;

import dev.zoomflow.host.connection.Connections;
import dev.zoomflow.host.connection.StoredConnection;
import dev.zoomflow.host.engine.AttemptView;
import dev.zoomflow.host.engine.RunView;
import dev.zoomflow.host.inbox.Counts;
import dev.zoomflow.host.inbox.EventView;
import dev.zoomflow.host.plugin.LoadedHandler;
import dev.zoomflow.host.plugin.Plugins;
import dev.zoomflow.host.web.pages.view.EventRow;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns events and runs into what is shown. */
final class EventViews {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Map<String, String> WORDS = Map.of(
            "QUEUED", "waiting",
            "RUNNING", "running",
            "WAITING", "will be tried again",
            "PARKED", "waits for somebody to act",
            "DONE", "done",
            "DEAD", "given up",
            "STUCK", "stuck");

    private final Connections connections;
    private final Plugins plugins;

    EventViews(Connections connections, Plugins plugins) {
        this.connections = connections;
        this.plugins = plugins;
    }

    static String time(Instant instant) {
        return TIME.format(instant) + " UTC";
    }

    List<EventRow> rows(List<EventView> events) {
        return events.stream().map(this::row).toList();
    }

    EventRow row(EventView event) {
        return new EventRow(
                event.seq(),
                event.eventType(),
                event.type(),
                time(event.occurredAt()),
                time(event.receivedAt()),
                event.routes().stream()
                        .map(route -> new EventRow.RouteRow(
                                route.connectionId(),
                                name(route.connectionId()),
                                route.why().words()))
                        .toList(),
                event.reached() > event.routes().size()
                        ? "and " + (event.reached() - event.routes().size()) + " more connections"
                        : "",
                event.runs().stream().map(this::run).toList(),
                event.moreRuns() ? "and more runs" : "");
    }

    private EventRow.RunRow run(RunView run) {
        var when = run.finishedAt()
                .map(EventViews::time)
                .or(() -> run.due().map(due -> "next at " + time(due)))
                .orElse("");
        var attempts = run.attempt() > 1 ? " (attempt " + run.attempt() + ")" : "";
        return new EventRow.RunRow(
                run.id(),
                run.attempt(),
                plugins.handler(run.handler()).map(LoadedHandler::displayName).orElse(run.handler()),
                name(run.connectionId()),
                run.state().toLowerCase(Locale.ROOT),
                WORDS.getOrDefault(run.state(), run.state()) + attempts,
                run.problem(),
                when,
                run.failures().stream().map(EventViews::failure).toList());
    }

    private static String failure(AttemptView failure) {
        return "attempt " + failure.attempt() + ", " + time(failure.endedAt()) + ": " + failure.problem();
    }

    private String name(String connectionId) {
        return connections.find(connectionId).map(StoredConnection::name).orElse("(deleted)");
    }

    static String counts(Counts counts) {
        var refused =
                counts.rejected().values().stream().mapToLong(Long::longValue).sum();
        return counts.accepted() + " stored, " + counts.duplicates() + " repeated, " + counts.forNobody()
                + " for nobody, " + refused + " refused since the start";
    }
}
