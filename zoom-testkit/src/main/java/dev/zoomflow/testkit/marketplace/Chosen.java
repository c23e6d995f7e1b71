package dev.zoomflow.testkit.marketplace;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.group.Groups;
import dev.zoomflow.testkit.json.Members;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The users that a call means: all, some by id, or those of groups. */
record Chosen(Groups groups) {
    private static final String USERS = "user_ids";
    private static final String GROUPS = "group_ids";

    static List<String> texts(ObjectNode body, String name) {
        List<String> texts =
                body.path(name).valueStream().map(item -> item.asString("")).toList();
        if (texts.isEmpty()) {
            throw ApiError.invalidField(name, "Missing field.");
        }
        return texts;
    }

    /**
     * @param whom {@code all}, {@code user} or {@code group}
     * @throws ApiError when one is not there
     */
    List<User> users(Caller caller, ObjectNode body, String whom) {
        return switch (whom) {
            case "user" -> texts(body, USERS).stream().map(caller::find).toList();
            case "group" ->
                texts(body, GROUPS).stream()
                        .flatMap(id -> groups.members(groups.find(caller.user(), id)).stream())
                        .distinct()
                        .toList();
            default ->
                caller.directory().users().stream()
                        .filter(user -> user.accountId().equals(caller.user().accountId()))
                        .toList();
        };
    }

    /** Says again whom the call named. */
    static ObjectNode echo(ObjectNode json, ObjectNode body) {
        return json.setAll(Members.only(body, Stream.of(USERS, GROUPS)));
    }
}
