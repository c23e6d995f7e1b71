package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All meetings, in order of their making, and what is over. Thread-safe. */
public final class MeetingBook {
    private final Map<Long, MeetingEntry> meetings = new LinkedHashMap<>();
    private final Map<String, MeetingEntry> past = new LinkedHashMap<>();

    synchronized void put(MeetingEntry meeting) {
        meetings.put(meeting.id(), meeting);
        if (meeting.session().isPresent() && !meeting.live()) {
            past.putIfAbsent(meeting.uuid(), meeting);
        }
    }

    synchronized void remove(long id) {
        meetings.remove(id);
    }

    public synchronized List<MeetingEntry> all() {
        return List.copyOf(meetings.values());
    }

    /** Each session that ended, as its meeting was then; deleting the meeting does not take them away. */
    public synchronized List<MeetingEntry> past() {
        return List.copyOf(past.values());
    }

    /** An ended session by its UUID, or the latest of a meeting's number. */
    public Optional<MeetingEntry> lastPast(String idOrUuid) {
        return past().stream()
                .filter(meeting -> Long.toString(meeting.id()).equals(idOrUuid)
                        || meeting.uuid().equals(idOrUuid))
                .reduce((earlier, later) -> later);
    }

    public List<MeetingEntry> of(User host) {
        return all().stream()
                .filter(meeting -> meeting.host().id().equals(host.id()))
                .toList();
    }

    /** By number or UUID. */
    public Optional<MeetingEntry> find(String idOrUuid) {
        return all().stream()
                .filter(meeting -> Long.toString(meeting.id()).equals(idOrUuid)
                        || meeting.uuid().equals(idOrUuid))
                .findFirst();
    }
}
