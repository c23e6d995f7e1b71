package dev.zoomflow.testkit.pastmeeting;

import dev.zoomflow.testkit.Participant;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.meeting.MeetingEntry;
import dev.zoomflow.testkit.meeting.Session;
import dev.zoomflow.testkit.meeting.Stay;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** One session of a meeting that is over, in numbers. */
public record PastMeeting(MeetingEntry entry, Session session, Instant end) {
    /** Nothing for a meeting that is on or never was. */
    public static Optional<PastMeeting> of(MeetingEntry entry) {
        return entry.session().flatMap(session -> session.endedAt().map(end -> new PastMeeting(entry, session, end)));
    }

    public User host() {
        return entry.host();
    }

    public Instant start() {
        return session.startedAt();
    }

    /** In order of joining. */
    public List<Stay> stays() {
        return session.stays().stream()
                .sorted(Comparator.comparingLong(
                        stay -> Long.parseLong(stay.participant().handle())))
                .toList();
    }

    /** Begun minutes, as Zoom counts. */
    public long minutes() {
        return minutes(Duration.between(start(), end));
    }

    /** The minutes of all stays together. */
    public long totalMinutes() {
        return session.stays().stream()
                .mapToLong(stay -> minutes(stay.duration()))
                .sum();
    }

    /** People, not stays: who comes back is counted once. */
    public long people() {
        return session.stays().stream()
                .map(stay -> who(stay.participant()))
                .distinct()
                .count();
    }

    public boolean attendedBy(User user) {
        return session.stays().stream()
                .anyMatch(stay -> stay.participant().user().filter(user::equals).isPresent());
    }

    /** What details of a past meeting and its report have in common. */
    public ObjectNode details() {
        ObjectNode json = Json.object();
        json.put("uuid", entry.uuid()).put("id", entry.id()).put("host_id", host().id());
        json.put("type", entry.type()).put("topic", entry.topic());
        json.put("user_name", host().displayName()).put("user_email", host().email());
        json.put("start_time", ZoomTime.utc(start())).put("end_time", ZoomTime.utc(end));
        json.put("duration", minutes()).put("total_minutes", totalMinutes());
        return json.put("participants_count", people()).put("dept", "").put("source", "Zoom");
    }

    private static String who(Participant participant) {
        return participant.user().map(User::id).orElseGet(() -> participant.registrantId() + participant.name());
    }

    private static long minutes(Duration duration) {
        return duration.plusSeconds(59).toMinutes();
    }
}
