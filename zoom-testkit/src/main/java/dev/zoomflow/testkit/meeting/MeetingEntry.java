package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.Meeting;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.Webinar;
import dev.zoomflow.testkit.occurrence.Occurrences;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A meeting or webinar with all its fields. Immutable as long as nobody changes {@code details}; take a copy for that.
 *
 * @param details what the API shows beside id, uuid, host and occurrences
 * @param session the last one
 */
public record MeetingEntry(
        Kind kind,
        long id,
        String uuid,
        User host,
        ObjectNode details,
        Occurrences occurrences,
        Optional<Session> session) {
    public boolean live() {
        return session.filter(Session::live).isPresent();
    }

    /** Held and over, and not to be held again. */
    public boolean over() {
        return !live() && session.isPresent() && !kind.recurs(type());
    }

    public String topic() {
        return details.path("topic").asString("");
    }

    public int type() {
        return details.path("type").asInt(kind.scheduled());
    }

    /** In minutes. */
    public int duration() {
        return details.path("duration").asInt(60);
    }

    /** When it is planned for, or a series for the first time; nothing where no time was fixed. */
    public Optional<Instant> start() {
        try {
            return Optional.of(Instant.parse(details.path("start_time").asString("")));
        } catch (DateTimeException unplanned) {
            return Optional.empty();
        }
    }

    /** A copy of all of them. */
    public ObjectNode settings() {
        return details.withObject("settings").deepCopy();
    }

    /** A setting, or an empty text. */
    public String setting(String name) {
        return details.path("settings").path(name).asString("");
    }

    public Meeting handle() {
        return new Meeting(id, uuid, host.id(), topic(), live());
    }

    public Webinar webinar() {
        return new Webinar(id, uuid, host.id(), topic(), live());
    }

    MeetingEntry withHost(User heir) {
        return new MeetingEntry(kind, id, uuid, heir, details, occurrences, session);
    }

    MeetingEntry withDetails(ObjectNode changed) {
        return new MeetingEntry(kind, id, uuid, host, changed, occurrences, session);
    }

    MeetingEntry withOccurrences(Occurrences changed) {
        return new MeetingEntry(kind, id, uuid, host, details, changed, session);
    }

    MeetingEntry withSession(Session changed) {
        return new MeetingEntry(kind, id, uuid, host, details, occurrences, Optional.of(changed));
    }

    MeetingEntry begin(String newUuid, Session begun) {
        return new MeetingEntry(kind, id, newUuid, host, details, occurrences, Optional.of(begun));
    }
}
