package dev.zoomflow.generator;

import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** From the catalogue's names to Java's. */
final class Names {
    /** What a record cannot call a component, and what every event record has already. */
    private static final Set<String> TAKEN = Set.of(
            "hashCode",
            "toString",
            "clone",
            "finalize",
            "getClass",
            "notify",
            "notifyAll",
            "wait",
            "occurredAt",
            "json");

    private Names() {}

    /** {@code host_id} is {@code hostId}. */
    static String component(String member) {
        var type = type(member);
        return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    }

    static boolean usable(String component) {
        return !TAKEN.contains(component) && !SourceVersion.isKeyword(component);
    }

    /** {@code meeting.participant_joined} is {@code MeetingParticipantJoined}. */
    static String type(String name) {
        var type = new StringBuilder();
        for (var word : name.split("[._-]", -1)) {
            type.append(word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return type.toString();
    }

    /** {@code meeting.participant_joined} is {@code MEETING_PARTICIPANT_JOINED}. */
    static String constant(String event) {
        return event.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** One of a list: {@code recording_files} holds a {@code recording_file}. */
    static String singular(String list) {
        if (list.endsWith("ies")) {
            return list.substring(0, list.length() - 3) + "y";
        }
        boolean plural = list.length() > 3 && list.endsWith("s") && !list.endsWith("ss");
        return plural ? list.substring(0, list.length() - 1) : list;
    }
}
