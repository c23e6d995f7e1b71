package dev.zoomflow.plugin.client;

import dev.zoomflow.plugin.json.Json;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Zoom's {@code {"code": …, "message": …, "errors": […]}}.
 *
 * @param code "" if there is none
 * @param message in the account's language
 */
record ApiWords(String code, String message) {
    static final ApiWords NONE = new ApiWords("", "");

    private static final Pattern SCOPES = Pattern.compile("\\[([^\\]]{1,500})]");
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.\\s]+$");
    private static final int LONGEST = 300;

    static ApiWords of(JsonNode error) {
        var message = error.path("message").asString("");
        var details = error.path("errors")
                .valueStream()
                .limit(10)
                .map(one -> one.path("field").asString("") + ": "
                        + one.path("message").asString(""))
                .collect(Collectors.joining("; "));
        var code = Json.text(error.path("code")).filter(text -> text.matches("-?[0-9]{1,9}"));
        return new ApiWords(code.orElse(""), shortened(details.isEmpty() ? message : message + " " + details));
    }

    /** For the end of a sentence: nothing, or a colon and what Zoom said. */
    String said() {
        return message.isBlank() ? "" : ": " + SENTENCE_END.matcher(message).replaceFirst("");
    }

    /** Any one of these would do. */
    String scopes() {
        return Optional.of(SCOPES.matcher(message))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .map(list -> list.contains(",") ? "one of " + list : list)
                .orElse("what this call needs");
    }

    private static String shortened(String text) {
        var clean = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }
}
