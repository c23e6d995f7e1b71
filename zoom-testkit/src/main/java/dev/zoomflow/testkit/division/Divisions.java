package dev.zoomflow.testkit.division;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.shelf.Field;
import dev.zoomflow.testkit.shelf.Form;
import dev.zoomflow.testkit.shelf.Shelf;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** The divisions of all accounts. Everybody is in one, at first in the account's main division. Thread-safe. */
final class Divisions {
    private static final String NAME = "division_name";
    private static final String ID = "division_id";

    private final Shelf divisions = new Shelf(
            ID,
            Form.of(
                    Field.text(NAME).needed(),
                    Field.text("division_description").or("")),
            id -> new ApiError(404, 404, "Division does not exist: " + id + "."));
    private final Map<String, String> byUser = new ConcurrentHashMap<>();

    List<ObjectNode> all(Caller caller) {
        String main = main(caller);
        return divisions.of(caller.account().id()).stream()
                .map(division -> marked(division, main))
                .map(division -> division.put(
                        "total_members", users(caller, id(division)).size()))
                .toList();
    }

    ObjectNode get(Caller caller, String id) {
        String main = main(caller);
        return marked(divisions.get(caller.account().id(), id), main);
    }

    private static ObjectNode marked(ObjectNode division, String main) {
        return division.put("is_main_division", id(division).equals(main));
    }

    ObjectNode create(Caller caller, ObjectNode asked) {
        main(caller);
        mustBeFree(caller, asked, "");
        return divisions.add(caller.account().id(), asked);
    }

    void change(Caller caller, String id, ObjectNode asked) {
        get(caller, id);
        mustBeFree(caller, asked, id);
        divisions.change(caller.account().id(), id, asked);
    }

    private void mustBeFree(Caller caller, ObjectNode asked, String but) {
        ApiError taken = new ApiError(409, 409, "Division name is already in use.");
        divisions.mustBeFree(caller.account().id(), NAME, asked, but, taken);
    }

    void delete(Caller caller, String id) {
        if (id.equals(main(caller))) {
            throw new ApiError(400, 42_011, "The main division cannot be deleted.");
        }
        if (!users(caller, id).isEmpty()) {
            throw new ApiError(400, 42_012, "A division with members cannot be deleted.");
        }
        divisions.remove(caller.account().id(), id);
    }

    List<User> users(Caller caller, String id) {
        get(caller, id);
        String main = main(caller);
        return caller.directory().users().stream()
                .filter(user -> user.accountId().equals(caller.account().id()))
                .filter(user -> byUser.getOrDefault(user.id(), main).equals(id))
                .toList();
    }

    /** From now on they are in this one and in no other. */
    void assign(Caller caller, String id, List<User> users) {
        get(caller, id);
        users.forEach(user -> byUser.put(user.id(), id));
    }

    /** The id of the one that every account has. */
    private synchronized String main(Caller caller) {
        String account = caller.account().id();
        String id = Identifiers.derived("main division of " + account);
        if (divisions.find(account, id).isEmpty()) {
            divisions.add(account, id, Json.object().put(NAME, caller.account().name()));
        }
        return id;
    }

    private static String id(ObjectNode division) {
        return division.path(ID).asString("");
    }
}
