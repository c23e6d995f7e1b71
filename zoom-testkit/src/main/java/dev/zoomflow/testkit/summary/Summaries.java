package dev.zoomflow.testkit.summary;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.meeting.EventSender;
import dev.zoomflow.testkit.meeting.MeetingEntry;
import dev.zoomflow.testkit.meeting.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All summaries by the UUID of what was summarized; each change is told. Thread-safe. */
public final class Summaries {
    private final Map<String, Summary> byUuid = new LinkedHashMap<>();
    private final EventSender events;

    public Summaries(EventSender events) {
        this.events = events;
    }

    /**
     * Zoom writes it, again where there is one: {@code meeting.summary_completed}.
     *
     * @throws IllegalStateException when the meeting is on or never was
     */
    public synchronized void write(MeetingEntry meeting, String overview, List<String> nextSteps) {
        Session session = meeting.session()
                .filter(last -> !last.live())
                .orElseThrow(() -> new IllegalStateException(
                        "meeting " + meeting.id() + " is not over; a summary is written when it has ended"));
        Summary summary = new Summary(meeting, session, events.now(), overview, nextSteps);
        byUuid.put(meeting.uuid(), summary);
        events.send("summary_completed", meeting, summary.whole());
    }

    synchronized List<Summary> all() {
        return List.copyOf(byUuid.values());
    }

    /** By UUID, or the latest of a meeting's number. */
    Optional<Summary> find(String idOrUuid) {
        return all().stream()
                .filter(summary -> summary.meeting().uuid().equals(idOrUuid)
                        || Long.toString(summary.meeting().id()).equals(idOrUuid))
                .reduce((earlier, later) -> later);
    }

    synchronized void delete(Summary summary, User operator) {
        byUuid.remove(summary.meeting().uuid());
        events.sendBy(operator, "summary_deleted", summary.meeting(), summary.titled());
    }
}
