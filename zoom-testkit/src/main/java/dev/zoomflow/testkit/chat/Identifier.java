package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What calls name users of the caller's account by: an id, an address or a member id. */
final class Identifier {
    private Identifier() {}

    static Optional<User> user(Caller caller, String text) {
        return caller.directory().users().stream()
                .filter(user -> user.accountId().equals(caller.user().accountId()))
                .filter(user -> names(user, text))
                .findFirst();
    }

    /**
     * @throws ApiError when the caller's account has nobody of this name
     */
    static User find(Caller caller, String text) {
        return user(caller, text).orElseThrow(() -> ApiError.noSuchUser(text));
    }

    static boolean names(User user, String text) {
        return user.id().equals(text)
                || user.email().equalsIgnoreCase(text)
                || MemberId.of(user).equals(text);
    }

    /** The texts of a list. */
    static List<String> texts(ObjectNode body, String name) {
        return texts(body.path(name));
    }

    static List<String> texts(JsonNode list) {
        return list.valueStream().map(item -> item.asString("")).toList();
    }

    /** As most of the newer answers name a user. */
    static ObjectNode ids(ObjectNode json, User user) {
        return json.put("user_id", user.id()).put("member_id", MemberId.of(user));
    }
}
