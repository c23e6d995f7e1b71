package dev.zoomflow.plugin.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.api.connection.Check;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/** Reads off Zoom's sign-in page whether it knows the redirect URL. */
final class RedirectCheck {
    static final String NAME = "redirect URL";

    /** Zoom prints its error 4700 with a separator. */
    private static final Pattern WRONG = Pattern.compile("4,?700\\b|invalid redirect", Pattern.CASE_INSENSITIVE);

    static final Check NOWHERE = Check.unknown(NAME, "this host has no public address yet");

    private RedirectCheck() {}

    static Check of(HttpResponse<byte[]> page, URI callback) {
        if (WRONG.matcher(new String(page.body(), UTF_8)).find()) {
            return Check.failed(
                    NAME,
                    "Zoom's page answers \"Invalid redirect url (4,700)\" for " + callback,
                    "Enter on the app's page as OAuth Redirect URL, letter by letter: " + callback);
        }
        return page.statusCode() < 400
                ? Check.passed(NAME, "Zoom shows its sign-in page for " + callback)
                : Check.unknown(NAME, "Zoom's sign-in page answered " + page.statusCode());
    }
}
