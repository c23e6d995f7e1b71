package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.Members;
import dev.zoomflow.testkit.occurrence.Occurrence;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells what is planned, changed, deleted. */
final class PlanEvents {
    private final EventSender events;

    PlanEvents(EventSender events) {
        this.events = events;
    }

    void created(MeetingEntry meeting, User operator) {
        ObjectNode object = EventBlock.planned(meeting);
        ObjectNode details = meeting.details();
        object.setAll(Members.only(details, Stream.of("join_url", "password", "pmi", "recurrence", "tracking_fields")));
        if (meeting.kind() == Kind.WEBINAR) {
            object.put("creation_source", "open_api");
        }
        withOccurrences(object, meeting.occurrences().all().stream().map(Occurrence::json));
        object.set(
                "settings",
                Members.only(
                        details.withObject("settings"),
                        Stream.of("use_pmi", "alternative_hosts", "meeting_invitees", "join_before_host", "jbh_time")));
        events.send("created", meeting, of(operator, "operation", meeting, Optional.empty()), object);
    }

    /**
     * @param one the time of the series that alone is meant
     */
    void changed(String what, MeetingEntry meeting, Optional<Occurrence> one, User operator) {
        ObjectNode object = EventBlock.planned(meeting);
        Stream<Occurrence> told = one.map(Stream::of).orElseGet(() -> meeting.occurrences().all().stream());
        withOccurrences(object, told.map(Occurrence::brief));
        events.send(what, meeting, of(operator, "operation", meeting, one), object);
    }

    void updated(MeetingEntry before, MeetingEntry after, User operator) {
        ObjectNode is = Members.difference(after.details(), before.details());
        ObjectNode was = Members.difference(before.details(), after.details());
        if (!before.occurrences().equals(after.occurrences())) {
            withOccurrences(is, after.occurrences().all().stream().map(Occurrence::json));
            withOccurrences(was, before.occurrences().all().stream().map(Occurrence::json));
        }
        updated(after, is, was, of(operator, "scope", after, Optional.empty()));
    }

    void updated(MeetingEntry meeting, Occurrence before, Occurrence after, User operator) {
        ObjectNode is = after.changes().deepCopy();
        ObjectNode was = Members.only(meeting.details(), after.changes().propertyNames().stream());
        was.setAll(before.changes().deepCopy());
        withOccurrences(is, Stream.of(after.json()));
        withOccurrences(was, Stream.of(before.json()));
        updated(meeting, is, was, of(operator, "scope", meeting, Optional.of(after)));
    }

    private void updated(MeetingEntry meeting, ObjectNode is, ObjectNode was, ObjectNode payload) {
        payload.put("time_stamp", events.now().toEpochMilli());
        payload.set("old_object", identified(meeting, was));
        events.send("updated", meeting, payload, identified(meeting, is));
    }

    private static ObjectNode identified(MeetingEntry meeting, ObjectNode fields) {
        ObjectNode object = Json.object().put("id", EventBlock.number(meeting));
        return object.setAll(fields);
    }

    /** Whose doing it was, and whether a whole series is meant. */
    private static ObjectNode of(User operator, String name, MeetingEntry meeting, Optional<Occurrence> one) {
        boolean all = one.isEmpty() && meeting.kind().recurs(meeting.type());
        return EventSender.by(operator).put(name, all ? "all" : "single");
    }

    private static void withOccurrences(ObjectNode object, Stream<ObjectNode> occurrences) {
        ArrayNode list = Json.array();
        occurrences.forEach(list::add);
        if (!list.isEmpty()) {
            object.set("occurrences", list);
        }
    }
}
