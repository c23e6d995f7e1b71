package dev.zoomflow.plugin.webhook;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.Subject;
import java.util.regex.Pattern;

/** Whose an unverified delivery says it is. Looks for one member instead of parsing what anybody may have sent. */
final class Claim {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern ACCOUNT = Pattern.compile("\"account_id\"\\s{0,8}:\\s{0,8}\"([A-Za-z0-9_-]{1,64})\"");
    private static final int LOOKED_AT = 64 * 1024;

    private Claim() {}

    static Subject of(Delivery delivery) {
        var app = delivery.header("clientid").filter(id -> ID.matcher(id).matches());
        var text = delivery.text();
        var account = ACCOUNT.matcher(text.substring(0, Math.min(text.length(), LOOKED_AT)))
                .results()
                .findFirst()
                .map(found -> found.group(1));
        return Subject.of(app.orElse(""), account.orElse(""));
    }
}
