package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.connection.Setting;
import dev.zoomflow.api.connection.SettingValues;
import java.util.List;
import java.util.function.Predicate;

/** Values with something taken away or spoilt. */
final class Settings {
    private Settings() {}

    static SettingValues without(SettingValues values, Setting setting) {
        return setting.secret() ? values.with(setting.key(), new Secret[0]) : values.with(setting.key(), "");
    }

    static SettingValues without(SettingValues values, List<Setting> settings, Predicate<Setting> which) {
        var fewer = values;
        for (var setting : settings) {
            fewer = which.test(setting) ? without(fewer, setting) : fewer;
        }
        return fewer;
    }

    /** Every secret that is there is another one. */
    static SettingValues withWrongSecrets(SettingValues values, List<Setting> settings) {
        var wrong = values;
        for (var setting : settings) {
            if (setting.secret() && values.secret(setting.key()).isPresent()) {
                wrong = wrong.with(setting.key(), Secret.of("wrong-" + setting.key()));
            }
        }
        return wrong;
    }

    static List<String> secrets(SettingValues values, List<Setting> settings) {
        return settings.stream()
                .flatMap(setting -> values.secrets(setting.key()).stream())
                .map(Secret::reveal)
                .toList();
    }
}
