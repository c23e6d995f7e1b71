package dev.zoomflow.testkit.contact;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.group.Groups;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.shelf.Field;
import dev.zoomflow.testkit.shelf.Form;
import dev.zoomflow.testkit.shelf.Shelf;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The contact groups of all accounts; in each are users and groups of users. Thread-safe. */
public final class ContactGroups {
    private static final int USER = 1;
    private static final Form MEMBER = Form.of(
            Field.text("id").needed(), Field.number("type").oneOf("1", "2").or(USER));

    private final Shelf groups = new Shelf(
            "group_id",
            Form.of(
                    Field.text("group_name").needed(),
                    Field.number("group_privacy").oneOf("1", "2", "3").or(1),
                    Field.text("description").or("")),
            id -> ApiError.invalid("Contact group does not exist: " + id + "."));
    private final Shelf members =
            new Shelf("id", MEMBER, id -> ApiError.invalid("Contact group member does not exist: " + id + "."));
    private final Groups ofUsers;

    public ContactGroups(Groups ofUsers) {
        this.ofUsers = ofUsers;
    }

    List<ObjectNode> all(Caller caller) {
        return groups.of(owner(caller));
    }

    String create(Caller caller, ObjectNode asked) {
        String id = Identifiers.id();
        groups.add(owner(caller), id, asked);
        return id;
    }

    ObjectNode json(Caller caller, String id) {
        return groups.get(owner(caller), id)
                .put("total_members", members(caller, id).size());
    }

    /** A change calls the members otherwise than the group itself. */
    void change(Caller caller, String id, ObjectNode asked) {
        ObjectNode named = Json.object();
        List.of("name", "privacy").stream()
                .filter(asked::has)
                .forEach(name -> named.set("group_" + name, asked.get(name)));
        if (asked.has("description")) {
            named.set("description", asked.get("description"));
        }
        groups.change(owner(caller), id, named);
    }

    void delete(Caller caller, String id) {
        groups.remove(owner(caller), id);
    }

    /** Who left the account, and groups that are gone, are in it no more. */
    List<ObjectNode> members(Caller caller, String id) {
        groups.get(owner(caller), id);
        return members.of(id).stream()
                .flatMap(member -> name(caller, member).map(name -> member.put("name", name)).stream())
                .toList();
    }

    /**
     * @return the ids of those who are in it now
     * @throws ApiError when one of them is nobody; then nobody is added
     */
    List<String> add(Caller caller, String id, List<ObjectNode> asked) {
        groups.get(owner(caller), id);
        asked.stream()
                .filter(member -> name(caller, MEMBER.whole(member)).isEmpty())
                .findFirst()
                .ifPresent(nobody -> {
                    throw ApiError.invalid(
                            "Invalid member: " + nobody.path("id").asString("") + ".");
                });
        asked.forEach(member -> members.add(id, member.path("id").asString(""), member));
        return asked.stream().map(member -> member.path("id").asString("")).toList();
    }

    void remove(Caller caller, String id, List<String> ids) {
        groups.get(owner(caller), id);
        ids.forEach(one -> members.get(id, one));
        ids.forEach(one -> members.remove(id, one));
    }

    private Optional<String> name(Caller caller, ObjectNode member) {
        return member.path("type").asInt(USER) == USER
                ? caller.named(member).map(User::displayName)
                : ofUsers.name(caller.user(), member.path("id").asString(""));
    }

    private static String owner(Caller caller) {
        return caller.account().id();
    }
}
