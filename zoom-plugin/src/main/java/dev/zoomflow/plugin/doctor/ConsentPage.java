package dev.zoomflow.plugin.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.connection.Check;
import dev.zoomflow.plugin.oauth.AppProbe;
import dev.zoomflow.plugin.settings.App;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

/** What Zoom's sign-in page tells: whether it knows the redirect URL, and what time it is there. */
final class ConsentPage {
    private static final String REDIRECT = "redirect URL";
    private static final String CLOCK = "clock";
    /** Zoom prints its error 4700 with a separator. */
    private static final Pattern WRONG_REDIRECT =
            Pattern.compile("4,?700\\b|invalid redirect", Pattern.CASE_INSENSITIVE);
    /** Deliveries that are further off are refused for good. */
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private static final Duration NOTICEABLE = Duration.ofSeconds(30);

    private ConsentPage() {}

    static List<Check> check(AppProbe probe, App app, URI callback, Instant before) {
        try {
            var page = probe.consentPage(app, callback);
            return List.of(redirect(page, callback), clock(page, before));
        } catch (ConnectionException unreachable) {
            var why = String.valueOf(unreachable.getMessage());
            return List.of(
                    Check.failed("Zoom", why, "Let this machine reach zoom.us and api.zoom.us by HTTPS"),
                    Check.unknown(REDIRECT, why),
                    Check.unknown(CLOCK, why));
        }
    }

    private static Check redirect(HttpResponse<byte[]> page, URI callback) {
        if (WRONG_REDIRECT.matcher(new String(page.body(), UTF_8)).find()) {
            return Check.failed(
                    REDIRECT,
                    "Zoom's page answers \"Invalid redirect url (4,700)\" for " + callback,
                    "Enter on the app's page as OAuth Redirect URL, letter by letter: " + callback);
        }
        return page.statusCode() < 400
                ? Check.passed(REDIRECT, "Zoom shows its sign-in page for " + callback)
                : Check.unknown(REDIRECT, "Zoom's sign-in page answered " + page.statusCode());
    }

    private static Check clock(HttpResponse<byte[]> page, Instant before) {
        var date = page.headers().firstValue("date").map(ConsentPage::instant).orElse(Instant.MIN);
        if (date.equals(Instant.MIN)) {
            return Check.unknown(CLOCK, "Zoom did not say what time it is");
        }
        var off = Duration.between(date, before);
        var words = off.abs().toSeconds() + " s " + (off.isNegative() ? "behind" : "ahead of") + " Zoom's";
        if (off.abs().compareTo(WINDOW) > 0) {
            return Check.failed(
                    CLOCK,
                    "this machine's clock is " + words + "; beyond 300 s every delivery is refused, and Zoom never"
                            + " sends a refused one again",
                    "Synchronise the clock, for instance with systemd-timesyncd or chrony");
        }
        return off.abs().compareTo(NOTICEABLE) > 0
                ? Check.failed(CLOCK, "this machine's clock is " + words, "Synchronise the clock before it is 300 s")
                : Check.passed(CLOCK, "within " + NOTICEABLE.toSeconds() + " s of Zoom's");
    }

    private static Instant instant(String date) {
        try {
            return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException malformed) {
            return Instant.MIN;
        }
    }
}
