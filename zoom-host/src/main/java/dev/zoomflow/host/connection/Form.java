package dev.zoomflow.host.connection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Secret;
import dev.zoomflow.api.connection.Setting;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Reads what a browser sent for a list of settings; keeps stored secrets where the field came blank. */
final class Form {
    private static final int LONGEST = 4096;

    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, Secret> secrets = new TreeMap<>();
    private final Map<String, String> problems = new TreeMap<>();

    private Form() {}

    static Form read(List<Setting> settings, Map<String, String> input, Filled stored) {
        var form = new Form();
        for (var setting : settings) {
            form.read(setting, input.getOrDefault(setting.key(), "").strip(), stored);
        }
        return form;
    }

    private void read(Setting setting, String value, Filled stored) {
        var kept = stored.secrets().get(setting.key());
        if (value.length() > LONGEST) {
            problems.put(setting.key(), setting.label() + " is longer than " + LONGEST + " characters");
        } else if (setting.secret() && value.isEmpty() && kept != null) {
            secrets.put(setting.key(), kept);
        } else if (value.isEmpty() && setting.required()) {
            problems.put(setting.key(), setting.label() + " is required");
        } else if (setting.secret() && !value.isEmpty()) {
            secrets.put(setting.key(), Secret.of(value));
        } else if (!value.isEmpty()) {
            texts.put(setting.key(), value);
        }
    }

    Filled filled() {
        return new Filled(texts, secrets);
    }

    /** Runs a further check, and reports its problems together with those found here. */
    <T> T check(Supplier<T> further) {
        T checked;
        try {
            checked = further.get();
        } catch (ConnectionException wrong) {
            problems.putAll(wrong.problems());
            throw problems.isEmpty() ? wrong : ConnectionException.misconfigured(problems);
        }
        mustBeFine();
        return checked;
    }

    void mustBeFine() {
        if (!problems.isEmpty()) {
            throw ConnectionException.misconfigured(problems);
        }
    }
}
