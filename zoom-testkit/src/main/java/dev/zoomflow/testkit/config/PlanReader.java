package dev.zoomflow.testkit.config;

import dev.zoomflow.testkit.SimulatorConfig.PlannedMeeting;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.occurrence.Start;
import dev.zoomflow.testkit.world.Identifiers;
import java.time.DateTimeException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An item of {@code meetings} or {@code webinars}. */
final class PlanReader {
    static final Set<String> KEYS = Set.of("id", "host", "topic", "start_time", "duration");

    private final List<User> users;
    private final Set<String> ids = new HashSet<>();

    PlanReader(List<User> users) {
        this.users = users;
    }

    PlannedMeeting read(YamlMap map) {
        long id = map.number("id", 1).orElseGet(Identifiers::meetingId);
        map.unique("id", Long.toString(id), ids);
        return new PlannedMeeting(
                id,
                host(map),
                map.required("topic"),
                map.parsed("start_time", PlanReader::time).orElse("2026-09-07T09:00:00Z"),
                map.number("duration", 0).orElse(60L).intValue());
    }

    private String host(YamlMap map) {
        String host = map.required("host");
        for (User user : users) {
            if (user.email().equals(host) || user.id().equals(host)) {
                return user.id();
            }
        }
        if (!host.isEmpty()) {
            map.problem("host", "\"" + host + "\" is the e-mail address or id of none of the users");
        }
        return "";
    }

    private static String time(String text) {
        try {
            Start.parse(text, "");
            return text;
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException("a time looks like 2026-09-07T09:00:00Z", malformed);
        }
    }
}
