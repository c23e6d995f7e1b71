package dev.zoomflow.host.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One place where settings are written, each under its name, or as the path of a file under {@code NAME_FILE}. */
record Source(Map<String, Entry> entries) {

    static Source environment(Map<String, String> variables, SettingKeys keys) {
        var entries = new HashMap<String, Entry>();
        keys.names().forEach(name -> {
            var value = variables.getOrDefault(name, "");
            if (!value.isBlank()) {
                entries.put(name, new Entry(value, "environment"));
            }
        });
        return new Source(entries);
    }

    /**
     * @param fileName the name under which the path of a file may stand
     * @param problems gets what is wrong with that file
     */
    Optional<Entry> find(String name, Optional<String> fileName, List<Problem> problems) {
        var direct = Optional.ofNullable(entries.get(name));
        var file = fileName.flatMap(key -> Optional.ofNullable(entries.get(key)))
                .filter(entry -> !entry.value().isBlank());
        if (file.isEmpty()) {
            return direct;
        }
        var key = fileName.orElseThrow();
        if (direct.isPresent()) {
            problems.add(new Problem(file.get().where(), key, "is set beside " + name + "; keep one of the two"));
            return direct;
        }
        return ValueFile.read(key, file.get(), problems);
    }
}
