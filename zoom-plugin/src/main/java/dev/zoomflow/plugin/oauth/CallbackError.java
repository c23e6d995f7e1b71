package dev.zoomflow.plugin.oauth;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.plugin.words.ErrorNumber;
import java.util.regex.Pattern;

/** The {@code error} that came with the browser instead of a code (RFC 6749, 4.1.2.1). */
final class CallbackError {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    private CallbackError() {}

    static ConnectionException of(String error) {
        // it comes from the browser's address bar: anything may stand there
        var code = CODE.matcher(error).matches() ? error : "unreadable_error";
        return ErrorNumber.of(code).map(CallbackError::of).orElseGet(() -> named(code));
    }

    private static ConnectionException of(ErrorNumber known) {
        return ConnectionException.coded(
                known.failure(), known.number(), "Zoom ended the sign-in (" + known.number() + "): " + known.words());
    }

    private static ConnectionException named(String code) {
        return switch (code) {
            case "access_denied" ->
                ConnectionException.coded(
                        Failure.AUTHORIZATION,
                        code,
                        "Consent was declined at Zoom; nothing has changed. Start the OAuth flow again to allow it");
            case "server_error", "temporarily_unavailable" ->
                ConnectionException.coded(
                        Failure.UNAVAILABLE,
                        code,
                        "Zoom could not sign you in just now (" + code + "); try again later");
            case "invalid_scope", "unauthorized_client", "invalid_client", "unsupported_response_type" ->
                ConnectionException.coded(
                        Failure.CONFIGURATION,
                        code,
                        "Zoom does not accept this app (" + code
                                + "); check client ID, scopes and redirect URL on the app's page");
            default ->
                ConnectionException.coded(
                        Failure.PROTOCOL, code, "Zoom ended the sign-in with " + code + "; start the OAuth flow again");
        };
    }
}
