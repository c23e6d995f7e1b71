package dev.zoomflow.testkit.phone;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * One end of a call.
 *
 * @param user nobody where it is a number outside
 * @param number that is shown; an extension where a user has no number
 * @param extension zero outside
 */
record Party(Optional<User> user, String number, int extension) {
    static Party of(User user, PhoneBook book) {
        int extension = book.extension(user);
        String number =
                book.numbers(user).stream().map(PhoneNumber::number).findFirst().orElse(Integer.toString(extension));
        return new Party(Optional.of(user), number, extension);
    }

    static Party outside(String number) {
        return new Party(Optional.empty(), number, 0);
    }

    static String extensionId(User user) {
        return Extensions.id(user.id());
    }

    static String phoneId(User user) {
        return Identifiers.derived("phone " + user.id());
    }

    /** As the event tells it that is about this end of the call. */
    ObjectNode own() {
        ObjectNode json = ended();
        user.ifPresent(someone -> json.put("name", someone.displayName()));
        return json;
    }

    /** As an event tells it that is about the other end. */
    ObjectNode other() {
        ObjectNode json = base();
        user.ifPresent(someone -> json.put("name", someone.displayName()));
        return json;
    }

    /** As events tell it that end a call. */
    ObjectNode ended() {
        ObjectNode json = base();
        user.ifPresent(someone -> json.put("user_id", someone.id()).put("timezone", someone.timezone()));
        return json;
    }

    private ObjectNode base() {
        ObjectNode json = Json.object().put("phone_number", number);
        user.ifPresentOrElse(
                someone -> json.put("extension_id", extensionId(someone))
                        .put("extension_type", "user")
                        .put("extension_number", extension)
                        .put("connection_type", "voip"),
                () -> json.put("extension_type", "pstn").put("connection_type", "pstn_off_net"));
        return json;
    }

    /**
     * Its members in a row of the history.
     *
     * @param side {@code caller} or {@code callee}
     */
    ObjectNode row(String side) {
        ObjectNode json =
                Json.object().put(side + "_did_number", number).put(side + "_country_iso_code", Country.of(number));
        json.put(side + "_number_type", user.isPresent() ? "zoom_pstn" : "external_pstn");
        user.ifPresent(someone -> json.put(side + "_ext_id", extensionId(someone))
                .put(side + "_ext_number", Integer.toString(extension))
                .put(side + "_ext_type", "user")
                .put(side + "_name", someone.displayName())
                .put(side + "_email", someone.email()));
        return json;
    }
}
