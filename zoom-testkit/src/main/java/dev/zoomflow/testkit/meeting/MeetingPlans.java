package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.Members;
import dev.zoomflow.testkit.occurrence.Occurrence;
import dev.zoomflow.testkit.occurrence.Start;
import dev.zoomflow.testkit.time.Timeline;
import dev.zoomflow.testkit.world.Identifiers;
import dev.zoomflow.testkit.world.PersonalNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Plans meetings or webinars: each call changes the book and sends the event that tells of it. Thread-safe. */
public final class MeetingPlans {
    private static final Duration RECOVERABLE = Duration.ofDays(7);
    private static final List<String> OF_OCCURRENCES = List.of("agenda", "settings");

    private final MeetingBook book;
    private final PlanEvents events;
    private final Timeline timeline;

    public MeetingPlans(MeetingBook book, EventSender events, Timeline timeline) {
        this.book = book;
        this.events = new PlanEvents(events);
        this.timeline = timeline;
    }

    /** What was planned before anybody watched: no event. */
    public MeetingEntry plan(long id, User host, ObjectNode asked) {
        Kind kind = book.kind();
        ObjectNode details = MeetingDetails.create(kind, id, host, asked, timeline.instant());
        if (details.at("/settings/use_pmi").asBoolean(false)) {
            details.put("pmi", Long.toString(PersonalNumber.of(host)));
        }
        MeetingEntry planned = new MeetingEntry(
                kind, id, book.newUuid(), host, details, MeetingDetails.occurrences(kind, details), Optional.empty());
        book.put(planned);
        return planned;
    }

    /** The meeting that everybody has, under the personal number; no event. */
    public MeetingEntry personal(User host) {
        synchronized (book) {
            long number = PersonalNumber.of(host);
            String topic = host.displayName() + "'s Personal Meeting Room";
            return book.find(Long.toString(number))
                    .orElseGet(() -> plan(
                            number, host, Json.object().put("topic", topic).put("type", PersonalNumber.MEETING_TYPE)));
        }
    }

    /** The host plans it for this moment. */
    public MeetingEntry create(User host, String topic) {
        return create(host, Json.object().put("topic", topic), host);
    }

    public MeetingEntry create(User host, ObjectNode asked, User operator) {
        MeetingEntry meeting = plan(Identifiers.meetingId(), host, asked);
        events.created(meeting, operator);
        return meeting;
    }

    public void update(MeetingEntry meeting, ObjectNode asked, User operator) {
        ObjectNode details = MeetingDetails.change(book.kind(), meeting.details(), asked);
        MeetingEntry changed = meeting.withDetails(details);
        if (MeetingDetails.movesOccurrences(asked)) {
            changed = changed.withOccurrences(MeetingDetails.occurrences(book.kind(), details));
        }
        if (!changed.equals(meeting)) {
            book.put(changed);
            events.updated(meeting, changed, operator);
        }
    }

    /** Changes one time of a series: when it is and for how long, its agenda and settings. */
    public void update(MeetingEntry meeting, Occurrence one, ObjectNode asked, User operator) {
        ObjectNode changes = one.changes().deepCopy();
        changes.setAll(Members.only(asked, OF_OCCURRENCES.stream()));
        Instant start = asked.has("start_time")
                ? Start.parse(
                                asked.path("start_time").asString(""),
                                meeting.details().path("timezone").asString(""))
                        .time()
                : one.start();
        Occurrence changed =
                one.movedTo(start, asked.path("duration").asInt(one.duration())).with(changes);
        if (!changed.equals(one)) {
            book.put(meeting.withOccurrences(meeting.occurrences().replace(changed)));
            events.updated(meeting, one, changed, operator);
        }
    }

    /** May be recovered for a week; then it is told once more, as gone for good. */
    public void delete(MeetingEntry meeting, User operator) {
        Instant now = timeline.instant();
        book.delete(meeting, now);
        events.changed("deleted", meeting, Optional.empty(), operator);
        timeline.at(
                now.plus(RECOVERABLE),
                () -> book.forget(meeting.id(), now)
                        .ifPresent(gone -> events.changed("permanently_deleted", gone, Optional.empty(), operator)));
    }

    public void delete(MeetingEntry meeting, Occurrence one, User operator) {
        book.put(meeting.withOccurrences(meeting.occurrences().delete(one)));
        events.changed("deleted", meeting, Optional.of(one), operator);
    }

    public void recover(MeetingEntry deleted, User operator) {
        book.recover(deleted);
        events.changed("recovered", deleted, Optional.empty(), operator);
    }
}
