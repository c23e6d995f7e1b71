package dev.zoomflow.host.inbox;

import java.util.Locale;

/**
 * What to look for among the stored events. What is "" does not matter.
 *
 * @param text somewhere in what may be shown of the message; ASCII letters match in either case
 * @param before events with lower numbers only
 */
public record Search(String eventType, String connectionId, Outcome outcome, String text, long before) {
    public static final Search EVERYTHING = new Search("", "", Outcome.ANY, "", Long.MAX_VALUE);

    public Search before(long seq) {
        return new Search(eventType, connectionId, outcome, text, seq);
    }

    /** For {@code like ... escape '!'}. */
    String pattern() {
        var plain = text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return "%" + plain.toLowerCase(Locale.ROOT) + "%";
    }
}
