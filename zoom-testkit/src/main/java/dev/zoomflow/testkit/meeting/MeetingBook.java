package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All meetings, in order of their making. Thread-safe. */
public final class MeetingBook {
    private final Map<Long, MeetingEntry> meetings = new LinkedHashMap<>();

    synchronized void put(MeetingEntry meeting) {
        meetings.put(meeting.id(), meeting);
    }

    synchronized void remove(long id) {
        meetings.remove(id);
    }

    public synchronized List<MeetingEntry> all() {
        return List.copyOf(meetings.values());
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
