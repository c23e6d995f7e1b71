package dev.zoomflow.host.rotation;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.connection.SettingValues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A time in which one's secrets may change.
 *
 * @param before the secrets when it was opened, by setting, newest first
 */
record Window(Instant until, Map<String, List<Secret>> before) {

    Window {
        before = Map.copyOf(before);
    }

    static Window of(Instant until, Map<String, Secret> current) {
        var before = new HashMap<String, List<Secret>>();
        current.forEach((key, secret) -> before.put(key, List.of(secret)));
        return new Window(until, before);
    }

    /** For another change before the first is over: what was honoured still is. */
    Window prolonged(Instant later, Map<String, Secret> current) {
        var all = new HashMap<>(before);
        current.forEach((key, secret) -> all.put(key, distinct(secret, before.getOrDefault(key, List.of()))));
        return new Window(later, all);
    }

    boolean isOpen(Instant now) {
        return until.isAfter(now);
    }

    /** With those of before behind those that replaced them. */
    SettingValues honour(SettingValues values) {
        var honoured = values;
        for (var former : before.entrySet()) {
            var newest = values.secret(former.getKey());
            if (newest.isPresent()) {
                honoured = honoured.with(
                        former.getKey(),
                        distinct(newest.get(), former.getValue()).toArray(Secret[]::new));
            }
        }
        return honoured;
    }

    private static List<Secret> distinct(Secret newest, List<Secret> others) {
        var all = new ArrayList<>(List.of(newest));
        others.stream().filter(other -> !other.equals(newest)).forEach(all::add);
        return all;
    }
}
