package dev.zoomflow.host.web.pages;

import dev.zoomflow.host.web.http.Form;
import dev.zoomflow.host.web.http.Reply;
import java.util.Optional;
import java.util.Set;

/** What a program asks in a query. A slip in it is told: answered as if it were not there, it would mean more. */
final class Asked {
    private Asked() {}

    /** @param after what did not happen, or "" */
    static Optional<Reply> unknown(Form form, Set<String> known, String after) {
        return form.names().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .map(name -> refused(
                        "unknown_parameter",
                        "\"" + name + "\" is unknown here; known are "
                                + String.join(", ", known.stream().sorted().toList()) + after));
    }

    static Reply refused(String code, String message) {
        return Reply.json(422, Json.object("code", code, "message", message));
    }
}
