package com.example.meetings;

import java.util.regex.Pattern;

/** As much of JSON as this example needs; a real program has a library for it. */
final class Json {
    private Json() {}

    /** Of the first member of this name. */
    static String value(String json, String member) {
        var found = Pattern.compile("\"" + member + "\"\\s*:\\s*\"?([^\",}]*)").matcher(json);
        return found.find() ? found.group(1) : "";
    }
}
