package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.Meeting;
import dev.zoomflow.testkit.User;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A meeting with all its fields. Immutable as long as nobody changes {@code details}; take a copy for that.
 *
 * @param details what the API shows beside id, uuid and host
 * @param session the last one
 */
public record MeetingEntry(long id, String uuid, User host, ObjectNode details, Optional<Session> session) {
    public boolean live() {
        return session.filter(Session::live).isPresent();
    }

    public String topic() {
        return details.path("topic").asString("");
    }

    public int type() {
        return details.path("type").asInt(2);
    }

    public Meeting handle() {
        return new Meeting(id, uuid, host.id(), topic(), live());
    }

    MeetingEntry withDetails(ObjectNode changed) {
        return new MeetingEntry(id, uuid, host, changed, session);
    }

    MeetingEntry withSession(Session changed) {
        return new MeetingEntry(id, uuid, host, details, Optional.of(changed));
    }

    MeetingEntry begin(String newUuid, Session begun) {
        return new MeetingEntry(id, newUuid, host, details, Optional.of(begun));
    }
}
