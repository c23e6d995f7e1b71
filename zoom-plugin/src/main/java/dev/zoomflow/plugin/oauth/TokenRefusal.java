package dev.zoomflow.plugin.oauth;

import static dev.zoomflow.api.ConnectionException.coded;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.plugin.http.RetryAfter;
import dev.zoomflow.plugin.json.Json;
import dev.zoomflow.plugin.words.ErrorNumber;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Zoom's {@code {"reason": …, "error": …}}, judged by {@code error}; the status has changed over the years. */
final class TokenRefusal {
    private static final Pattern DEAD = Pattern.compile("invalid (access |refresh )?token|invalid authorization code");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    private TokenRefusal() {}

    static ConnectionException of(HttpResponse<byte[]> response, Instant now) {
        var status = response.statusCode();
        if (status == 429) {
            return RetryAfter.of(response.headers(), now)
                    .map(wait -> ConnectionException.rateLimited(wait, "Zoom limits sign-ins just now; it will pass"))
                    .orElseGet(() -> coded(Failure.RATE_LIMITED, "429", "Zoom limits sign-ins just now; it will pass"));
        }
        var error = code(body(response).path("error"));
        if (status >= 500 || error.isEmpty()) {
            return new ConnectionException(
                    Failure.UNAVAILABLE,
                    "Zoom's token endpoint gave no usable answer (" + status + "); try again later");
        }
        var reason = reason(response);
        var number = number(response);
        if (DisabledApp.isNamed(reason, number)) {
            return DisabledApp.refusal();
        }
        return isAboutTheToken(response) ? dead(error, number) : refused(error, reason, number);
    }

    /** Whether it is the token or the code that is no good, rather than the app or the request. */
    static boolean isAboutTheToken(HttpResponse<byte[]> response) {
        if (response.statusCode() >= 500 || response.statusCode() == 429) {
            return false;
        }
        return switch (code(body(response).path("error"))) {
            case "invalid_grant", "invalid_token" -> true;
            case "invalid_request" -> DEAD.matcher(reason(response)).find();
            default -> false;
        };
    }

    /** The endpoint may name a number beside the error; it tells why, not what: judged is the error. */
    private static Optional<ErrorNumber> number(HttpResponse<byte[]> response) {
        return Json.text(body(response).path("errorCode"))
                .or(() -> Json.text(body(response).path("code")))
                .flatMap(ErrorNumber::of);
    }

    private static ConnectionException dead(String error, Optional<ErrorNumber> number) {
        return number.map(known -> coded(
                        Failure.AUTHORIZATION,
                        error,
                        "Zoom no longer accepts this authorisation (" + error + ", " + known.number() + "): "
                                + known.words()))
                .orElseGet(() -> dead(error));
    }

    private static ConnectionException dead(String error) {
        return coded(
                Failure.AUTHORIZATION,
                error,
                "Zoom no longer accepts this authorisation (" + error + "): the code or token is used, expired or"
                        + " revoked, or the user authorised the app again elsewhere. Start the OAuth flow again");
    }

    private static ConnectionException refused(String error, String reason, Optional<ErrorNumber> number) {
        var failed = refused(error, reason);
        return number.map(known -> coded(
                        failed.failure(),
                        error,
                        failed.getMessage() + " (" + known.number() + ": " + known.words() + ")"))
                .orElse(failed);
    }

    private static ConnectionException refused(String error, String reason) {
        return switch (error) {
            case "invalid_client" ->
                coded(
                        Failure.CONFIGURATION,
                        error,
                        "Zoom does not know this client ID and client secret; copy both again from the app's page, App"
                                + " Credentials");
            case "unauthorized_client", "unsupported_grant_type", "invalid_scope" ->
                coded(
                        Failure.CONFIGURATION,
                        error,
                        "Zoom does not let this app do that (" + error
                                + "); check the app's kind and scopes on its page");
            default ->
                reason.contains("redirect")
                        ? coded(
                                Failure.CONFIGURATION,
                                error,
                                "Zoom does not know this redirect address; enter it on the app's page as OAuth Redirect"
                                        + " URL, letter for letter")
                        : coded(Failure.PROTOCOL, error, "Zoom's token endpoint refused the request (" + error + ")");
        };
    }

    private static ObjectNode body(HttpResponse<byte[]> response) {
        return Json.object(new String(response.body(), UTF_8)).orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private static String code(JsonNode error) {
        var text = error.asString("");
        return CODE.matcher(text).matches() ? text : "";
    }

    private static String reason(HttpResponse<byte[]> response) {
        return body(response).path("reason").asString("").toLowerCase(Locale.ROOT);
    }
}
