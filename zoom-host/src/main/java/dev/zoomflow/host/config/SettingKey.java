package dev.zoomflow.host.config;

/**
 * One key of the configuration: an environment variable and an entry of {@code config.yaml} with the same name. Under the
 * name with {@code _FILE} behind it stands the path of a file that holds the value.
 *
 * @param fallback what holds when it is set nowhere; "" is nothing
 * @param secret its value is never shown
 */
public record SettingKey(String name, String fallback, boolean secret, String help) {
    static SettingKey text(String name, String fallback, String help) {
        return new SettingKey(name, fallback, false, help);
    }

    static SettingKey secret(String name, String help) {
        return new SettingKey(name, "", true, help);
    }
}
