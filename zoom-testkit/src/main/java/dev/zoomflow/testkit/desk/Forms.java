package dev.zoomflow.testkit.desk;

import dev.zoomflow.testkit.http.Parameters;

/** What was filled in. */
final class Forms {
    private Forms() {}

    /**
     * @throws IllegalArgumentException when the field is empty
     */
    static String value(Parameters form, String name) {
        return form.filled(name).orElseThrow(() -> new IllegalArgumentException("“" + name + "” is missing"));
    }
}
