package dev.zoomflow.host.connection;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.connection.SettingValues;
import java.util.Map;

/** A form as somebody filled it in. */
record Filled(Map<String, String> texts, Map<String, Secret> secrets) {
    static final Filled NOTHING = new Filled(Map.of(), Map.of());

    Filled {
        texts = Map.copyOf(texts);
        secrets = Map.copyOf(secrets);
    }

    SettingValues values() {
        var values = SettingValues.none();
        for (var text : texts.entrySet()) {
            values = values.with(text.getKey(), text.getValue());
        }
        for (var secret : secrets.entrySet()) {
            values = values.with(secret.getKey(), secret.getValue());
        }
        return values;
    }
}
