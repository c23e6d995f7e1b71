package dev.zoomflow.host.config;

/**
 * Something wrong with the configuration, for the operator.
 *
 * @param where {@code config.yaml:3} or {@code environment}
 * @param key the setting's name; "" if it is not about one
 */
public record Problem(String where, String key, String text) {

    @Override
    public String toString() {
        return key.isEmpty() ? where + ": " + text : where + ": " + key + ": " + text;
    }
}
