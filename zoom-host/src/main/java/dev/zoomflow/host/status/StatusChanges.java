package dev.zoomflow.host.status;

import dev.zoomflow.host.audit.Line;
import dev.zoomflow.host.connection.Connections;
import dev.zoomflow.host.connection.State;
import dev.zoomflow.host.connection.Status;
import dev.zoomflow.host.connection.StoredConnection;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Reads changes of statuses. Any thread. */
public final class StatusChanges {
    private final Connections connections;
    private final Function<String, URI> pages;

    /** @param pages from a path to its address in a browser */
    public StatusChanges(Connections connections, Function<String, URI> pages) {
        this.connections = connections;
        this.pages = pages;
    }

    /**
     * A part of what came after a line.
     *
     * @param last the line up to which this is all
     */
    public record Page(List<StatusChange> changes, long last) {}

    public Page after(long seq, int most) {
        var lines = connections.historyAfter(seq, most);
        var changes = lines.stream()
                .filter(line -> !line.state().isEmpty())
                .map(this::change)
                .toList();
        return new Page(
                changes, lines.isEmpty() ? seq : lines.get(lines.size() - 1).seq());
    }

    /** The newest line. */
    public long newest() {
        return connections.newestLine();
    }

    StatusChange change(Line line) {
        var id = line.connectionId();
        var connection = connections.find(id);
        // what belongs to a status and not to its beginning is known as long as it lasts
        var status = connection
                .map(StoredConnection::status)
                .filter(now -> now.state().name().equals(line.state()));
        return new StatusChange(
                line.seq(),
                line.at().toString(),
                id,
                connection.map(StoredConnection::name).orElse(""),
                State.word(line.state()),
                line.detail(),
                status.flatMap(Status::next).map(Instant::toString).orElse(""),
                status.map(Status::settings).orElse(List.of()),
                line.who().name().toLowerCase(Locale.ROOT),
                pages.apply("/connections/" + id).toString());
    }
}
