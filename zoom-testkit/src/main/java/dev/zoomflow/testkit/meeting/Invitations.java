package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.world.Directory;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls people of the account into a meeting that is on, and what they say to it. Thread-safe. */
public final class Invitations {
    private final EventSender events;

    public Invitations(EventSender events) {
        this.events = events;
    }

    /** {@code meeting.invitation_dispatched} for each contact that is somebody of the host's account. */
    void send(MeetingEntry meeting, JsonNode contacts, Caller operator) {
        contacts.valueStream()
                .flatMap(contact -> user(operator.directory(), contact).stream())
                .filter(user -> user.accountId().equals(meeting.host().accountId()))
                .forEach(invited -> tell("dispatched", meeting, invited, operator.user()));
    }

    private static Optional<User> user(Directory directory, JsonNode contact) {
        return directory
                .user(contact.path("id").asString(""))
                .or(() -> directory.user(contact.path("email").asString("")));
    }

    /**
     * The host invited this user, who does this.
     *
     * @param answer the last word of the event: {@code accepted}, {@code rejected} or {@code timeout}
     */
    public void answer(MeetingEntry meeting, User invited, String answer) {
        tell(answer, meeting, invited, meeting.host());
    }

    private void tell(String what, MeetingEntry meeting, User invited, User operator) {
        ObjectNode object = Json.object().put("id", Long.toString(meeting.id())).put("uuid", meeting.uuid());
        object.put("host_id", meeting.host().id()).put("topic", meeting.topic());
        object.putObject("participant").put("participant_user_id", invited.id()).put("email", invited.email());
        events.sendBy(operator, "invitation_" + what, meeting, object);
    }
}
