package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.Participant;
import dev.zoomflow.testkit.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who waits, who is in, who was.
 *
 * @param stays of those who left
 * @param roles of those who are more than attendees, by handle
 */
record Attendance(List<Participant> waiting, List<Participant> present, List<Stay> stays, Map<String, Role> roles) {
    static final Attendance NOBODY = new Attendance(List.of(), List.of(), List.of(), Map.of());

    Attendance {
        waiting = List.copyOf(waiting);
        present = List.copyOf(present);
        stays = List.copyOf(stays);
        roles = Map.copyOf(roles);
    }

    Attendance withWaiting(Participant who) {
        return new Attendance(plus(waiting, who), present, stays, roles);
    }

    Attendance withoutWaiting(Participant who) {
        return new Attendance(minus(waiting, who), present, stays, roles);
    }

    Attendance with(Participant joined) {
        return new Attendance(waiting, plus(present, joined), stays, roles);
    }

    Attendance without(Participant left, Instant at, Departure departure) {
        return new Attendance(waiting, minus(present, left), plus(stays, new Stay(left, at, departure)), roles);
    }

    /** Nobody waits any more, and all have left. */
    Attendance over(Instant at) {
        List<Stay> all = new ArrayList<>(stays);
        present.forEach(one -> all.add(new Stay(one, at, Departure.ENDED)));
        return new Attendance(List.of(), List.of(), all, roles);
    }

    Attendance withRole(Participant who, Role role) {
        Map<String, Role> changed = new HashMap<>(roles);
        changed.put(who.handle(), role);
        return new Attendance(waiting, present, stays, changed);
    }

    Role role(Participant who) {
        return roles.getOrDefault(who.handle(), Role.ATTENDEE);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    private static List<Participant> minus(List<Participant> list, Participant gone) {
        return list.stream().filter(one -> !one.handle().equals(gone.handle())).toList();
    }
}
