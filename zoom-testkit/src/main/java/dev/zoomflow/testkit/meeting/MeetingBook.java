package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.User;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * All meetings, or all webinars, in order of their making, with what is over and what was deleted. Thread-safe; who
 * reads and then writes holds its monitor.
 */
public final class MeetingBook {
    private final Kind kind;
    private final Supplier<String> uuids;
    private final Map<Long, MeetingEntry> meetings = new LinkedHashMap<>();
    private final Map<Long, Deleted> deleted = new LinkedHashMap<>();
    private final Map<String, MeetingEntry> past = new LinkedHashMap<>();

    private record Deleted(MeetingEntry meeting, Instant at) {}

    /**
     * @param uuids makes a new one for each meeting that is planned and each that begins
     */
    public MeetingBook(Kind kind, Supplier<String> uuids) {
        this.kind = kind;
        this.uuids = uuids;
    }

    String newUuid() {
        return uuids.get();
    }

    public Kind kind() {
        return kind;
    }

    synchronized void put(MeetingEntry meeting) {
        meetings.put(meeting.id(), meeting);
        if (meeting.session().isPresent() && !meeting.live()) {
            past.putIfAbsent(meeting.uuid(), meeting);
        }
    }

    /** It may still be recovered. */
    synchronized void delete(MeetingEntry meeting, Instant at) {
        meetings.remove(meeting.id());
        deleted.put(meeting.id(), new Deleted(meeting, at));
    }

    synchronized void recover(MeetingEntry meeting) {
        deleted.remove(meeting.id());
        put(meeting);
    }

    /** Nothing where it was recovered since, or there is no more to forget. */
    synchronized Optional<MeetingEntry> forget(long id, Instant deletedAt) {
        Deleted found = deleted.get(id);
        if (found == null || !found.at().equals(deletedAt)) {
            return Optional.empty();
        }
        deleted.remove(id);
        return Optional.of(found.meeting());
    }

    /** What may still be recovered, by number or UUID. */
    public synchronized Optional<MeetingEntry> deleted(String id) {
        return named(deleted.values().stream().map(Deleted::meeting), id).findFirst();
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
        return named(past().stream(), idOrUuid).reduce((earlier, later) -> later);
    }

    public List<MeetingEntry> of(User host) {
        return all().stream()
                .filter(meeting -> meeting.host().id().equals(host.id()))
                .toList();
    }

    /** By number or UUID. */
    public Optional<MeetingEntry> find(String idOrUuid) {
        return named(all().stream(), idOrUuid).findFirst();
    }

    /**
     * @throws IllegalArgumentException when there is none of this number
     */
    public MeetingEntry get(long id) {
        return find(Long.toString(id))
                .orElseThrow(() -> new IllegalArgumentException("there is no " + kind.prefix() + " " + id));
    }

    private static Stream<MeetingEntry> named(Stream<MeetingEntry> meetings, String idOrUuid) {
        return meetings.filter(meeting ->
                Long.toString(meeting.id()).equals(idOrUuid) || meeting.uuid().equals(idOrUuid));
    }
}
