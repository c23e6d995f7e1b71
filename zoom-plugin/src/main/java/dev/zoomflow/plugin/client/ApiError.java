package dev.zoomflow.plugin.client;

import static dev.zoomflow.api.ConnectionException.coded;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.plugin.json.Json;
import dev.zoomflow.plugin.words.ErrorNumber;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;

/** Zoom's no, as a failure the host can act on and words a person can act on. */
final class ApiError {
    private static final String BAD_TOKEN = "124";
    private static final String MISSING_SCOPE = "4711";

    private ApiError() {}

    /** Whether other tokens could change the answer. */
    static boolean isRefusedToken(int status, Answer<?> answer) {
        return status == 401
                && answer.match(body -> false, refusal -> {
                    var code = words(refusal).code();
                    return code.isEmpty() || code.equals(BAD_TOKEN);
                });
    }

    static ConnectionException of(HttpResponse<?> response, Answer.Refusal<?> refusal, boolean isApi, Instant now) {
        var status = response.statusCode();
        var words = words(refusal);
        if (status == 429) {
            return RateLimit.of(response.headers(), words, now);
        }
        if (status >= 500) {
            return failure(Failure.UNAVAILABLE, words, "Zoom is not available (" + status + ")" + words.said());
        }
        if (words.code().isEmpty()) {
            return unreadable(status, refusal, isApi);
        }
        return refused(status, words);
    }

    private static ConnectionException refused(int status, ApiWords words) {
        if (status == 401 && words.code().equals(BAD_TOKEN)) {
            return failure(
                    Failure.AUTHORIZATION,
                    words,
                    "Zoom refused even a new token" + words.said() + "; connect again, on the connection's page");
        }
        if (words.code().equals(MISSING_SCOPE)) {
            return failure(
                    Failure.REFUSED,
                    words,
                    "the app lacks a scope: add " + words.scopes() + " on the app's page, Scopes, then authorise this"
                            + " connection again (4711)");
        }
        return failure(
                Failure.REFUSED,
                words,
                "Zoom refused (" + status + ", code " + words.code() + ")" + words.said() + advice(status, words));
    }

    /** What Zoom said is in the account's language, and seldom says what to do. */
    private static String advice(int status, ApiWords words) {
        return ErrorNumber.of(words.code())
                .or(() -> status == 403 ? ErrorNumber.of("403") : Optional.empty())
                .map(known -> ": " + known.words())
                .orElse("");
    }

    private static ConnectionException unreadable(int status, Answer.Refusal<?> refusal, boolean isApi) {
        var what = "Zoom answered " + status + " with " + (refusal.isWebPage() ? "a web page" : "no error code");
        if (status / 100 == 2) {
            return isApi
                    ? new ConnectionException(Failure.UNAVAILABLE, what + " where data should be; try again later")
                    : new ConnectionException(
                            Failure.PROTOCOL, what + " where a file should be; the address may be old: fetch it again");
        }
        return switch (status) {
            case 401, 403, 404, 410 -> coded(Failure.REFUSED, String.valueOf(status), what);
            default -> new ConnectionException(Failure.PROTOCOL, what);
        };
    }

    private static ConnectionException failure(Failure failure, ApiWords words, String message) {
        return words.code().isEmpty()
                ? new ConnectionException(failure, message)
                : coded(failure, words.code(), message);
    }

    private static ApiWords words(Answer.Refusal<?> refusal) {
        return Json.object(refusal.body()).map(ApiWords::of).orElse(ApiWords.NONE);
    }
}
