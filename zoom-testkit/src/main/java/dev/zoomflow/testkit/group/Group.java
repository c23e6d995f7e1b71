package dev.zoomflow.testkit.group;

import java.util.ArrayList;
import java.util.List;

/**
 * Users of an account who have settings in common. Immutable.
 *
 * @param members ids of users
 * @param admins ids of those who look after it
 */
public record Group(String id, String accountId, String name, List<String> members, List<String> admins) {
    public Group {
        members = List.copyOf(members);
        admins = List.copyOf(admins);
    }

    Group named(String other) {
        return new Group(id, accountId, other, members, admins);
    }

    List<String> of(Part part) {
        return part == Part.MEMBERS ? members : admins;
    }

    Group with(Part part, List<String> ids) {
        List<String> all = new ArrayList<>(of(part));
        ids.stream().filter(one -> !all.contains(one)).forEach(all::add);
        return replaced(part, all);
    }

    Group without(Part part, String gone) {
        return replaced(part, of(part).stream().filter(one -> !one.equals(gone)).toList());
    }

    private Group replaced(Part part, List<String> ids) {
        return part == Part.MEMBERS
                ? new Group(id, accountId, name, ids, admins)
                : new Group(id, accountId, name, members, ids);
    }
}
