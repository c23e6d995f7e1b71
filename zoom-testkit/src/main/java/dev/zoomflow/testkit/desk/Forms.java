package dev.zoomflow.testkit.desk;

import dev.zoomflow.testkit.http.Parameters;

/** What was filled in. */
final class Forms {
    private static final String WHOLE_NUMBER = "-?[0-9]{1,9}";

    private Forms() {}

    /**
     * @throws IllegalArgumentException when the field is empty
     */
    static String value(Parameters form, String name) {
        return form.filled(name).orElseThrow(() -> new IllegalArgumentException("“" + name + "” is missing"));
    }

    /**
     * @throws IllegalArgumentException when what is in the field of this name is no whole number
     */
    static int number(String name, String text) {
        if (!text.matches(WHOLE_NUMBER)) {
            throw new IllegalArgumentException("“" + name + "” is “" + text + "”; it must be a whole number");
        }
        return Integer.parseInt(text);
    }
}
