package dev.zoomflow.host.web.pages;

import dev.zoomflow.api.connection.Setting;
import dev.zoomflow.host.web.pages.view.Field;
import java.util.List;
import java.util.Map;

/** Fields of forms, from what plugins declare. */
final class Fields {
    private Fields() {}

    /**
     * @param values texts by key, as typed or as stored
     * @param stored whether there may be secrets already
     * @param problems what is wrong, by key
     */
    static List<Field> of(
            List<Setting> settings, Map<String, String> values, boolean stored, Map<String, String> problems) {
        return settings.stream()
                .map(setting -> new Field(
                        setting.key(),
                        setting.label(),
                        setting.secret() ? "" : values.getOrDefault(setting.key(), ""),
                        setting.secret(),
                        setting.required(),
                        stored && setting.secret(),
                        setting.help(),
                        problems.getOrDefault(setting.key(), "")))
                .toList();
    }

    /** What the form sent for these settings and nothing else. */
    static Map<String, String> sent(List<Setting> settings, dev.zoomflow.host.web.http.Form form) {
        var sent = new java.util.LinkedHashMap<String, String>();
        settings.forEach(setting -> sent.put(setting.key(), form.text(setting.key())));
        return sent;
    }
}
