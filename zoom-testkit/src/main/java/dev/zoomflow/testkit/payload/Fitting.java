package dev.zoomflow.testkit.payload;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a member could have many values, the ones that fit the story best. */
final class Fitting {
    private static final Map<String, List<String>> BY_NAME = Map.of(
            "status", List.of("available", "completed", "approved", "started"),
            "recording_type", List.of("Automatic"),
            "message_type", List.of("1"),
            "creation_type", List.of("create"),
            "number_type", List.of("1"),
            "caller_number_type", List.of("2"),
            "callee_number_type", List.of("1"));

    private static final Map<String, List<String>> OF_STRANGERS =
            Map.of("extension_type", List.of("pstn"), "connection_type", List.of("pstn_off_net"));

    private static final Map<String, List<String>> OF_USERS =
            Map.of("extension_type", List.of("user"), "connection_type", List.of("voip"), "type", List.of("user"));

    private Fitting() {}

    /** One of the known values, or of any where none are known. */
    static Optional<String> value(Slot slot, List<String> known) {
        List<String> wanted = BY_NAME.getOrDefault(slot.name(), List.of());
        if (wanted.isEmpty() && slot.name().equals("type") && slot.ofTheObject()) {
            wanted =
                    known.contains("2") ? List.of("2") : known.stream().limit(1).toList();
        }
        if (wanted.isEmpty() && People.isPerson(slot)) {
            wanted = (slot.within("caller") ? OF_STRANGERS : OF_USERS).getOrDefault(slot.name(), List.of());
        }
        boolean anything = known.isEmpty() && slot.family().equals("phone");
        return wanted.stream()
                .filter(value -> anything || known.contains(value))
                .findFirst();
    }
}
