package dev.zoomflow.host.connection;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import java.util.Locale;
import java.util.Optional;

/** What a person is told when an authorisation does not go on. */
final class Refusals {
    static final Pending.Verdict SETTINGS_CHANGED = new Pending.Verdict(
            409, "settings_changed", "The connection's settings changed meanwhile. Start again from its page.");
    static final Pending.Verdict INTERRUPTED = new Pending.Verdict(
            503,
            "interrupted",
            "The server stopped while it finished this sign-in. Start again from the connection's page.");

    static final Pending.Verdict EXPIRED = new Pending.Verdict(
            400, "expired_state", "This sign-in took longer than ten minutes. Start again from the connection's page.");

    static final Pending.Verdict ELSEWHERE =
            new Pending.Verdict(503, "underway", "This sign-in is still being finished. Reload this page in a moment.");

    static final Pending.Verdict NOT_STORED = new Pending.Verdict(
            503,
            "not_stored",
            "The service agreed, but this server's store cannot be written to just now. What the service gave is kept: wait a"
                    + " moment, then reload this page.");

    private Refusals() {}

    /** Before the browser has shown that it is the one that began: nothing about any connection. */
    static Outcome.Refused stranger(int status, String code, String text) {
        return new Outcome.Refused(status, code, text, Optional.empty(), "");
    }

    static Outcome.Refused unknownState() {
        return stranger(
                400, "unknown_state", "This sign-in is unknown or long over. Start again from the connection's page.");
    }

    static Outcome.Refused otherBrowser() {
        return stranger(
                403,
                "other_browser",
                "This sign-in was started in another browser. Start again from the connection's page, in this one.");
    }

    static Outcome.Refused noTicket() {
        return stranger(
                403, "no_ticket", "A sign-in starts on the connection's page: open it and click Start OAuth Flow.");
    }

    /** Found out too late for a verdict of its own. */
    static ConnectionException settingsChanged() {
        return ConnectionException.coded(Failure.AUTHORIZATION, SETTINGS_CHANGED.code(), SETTINGS_CHANGED.text());
    }

    static Pending.Verdict of(ConnectionException failed) {
        var code = failed.code().orElse(failed.failure().name().toLowerCase(Locale.ROOT));
        if (code.equals("access_denied")) {
            return new Pending.Verdict(
                    403,
                    code,
                    "Consent was not given, so nothing was changed. To give it after all, start the flow again on the"
                            + " connection's page.");
        }
        return new Pending.Verdict(status(failed), code, String.valueOf(failed.getMessage()));
    }

    static Pending.Verdict askAgain(ConnectionException failed) {
        var verdict = of(failed);
        return new Pending.Verdict(
                verdict.status(), verdict.code(), verdict.text() + " You are signed in: reload this page to go on.");
    }

    private static int status(ConnectionException failed) {
        return switch (failed.failure()) {
            case CONFIGURATION -> 422;
            case AUTHORIZATION -> 409;
            case REFUSED, PROTOCOL -> 502;
            case RATE_LIMITED, UNAVAILABLE -> 503;
        };
    }
}
