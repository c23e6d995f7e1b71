package dev.zoomflow.plugin.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.plugin.http.Collected;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.Locale;

/** Gives the caller's handler successes only. JSON is looked at first, because Zoom also puts errors into a 200. */
final class AnswerHandler<T> implements BodyHandler<Answer<T>> {
    private static final int LONGEST_JSON = 32 * 1024 * 1024;

    private final BodyHandler<T> caller;
    private final boolean isApi;

    AnswerHandler(BodyHandler<T> caller, boolean isApi) {
        this.caller = caller;
        this.isApi = isApi;
    }

    @Override
    public BodySubscriber<Answer<T>> apply(ResponseInfo info) {
        var type = contentType(info.headers());
        var isWebPage = type.startsWith("text/html");
        if (info.statusCode() / 100 != 2 || isWebPage) {
            return BodySubscribers.mapping(
                    new Excerpt(Collected.SHORT), start -> new Answer.Refusal<>(new String(start, UTF_8), isWebPage));
        }
        if (type.startsWith("application/json") && isPeekable(info.headers())) {
            return new JsonPeek<>(new Collected(LONGEST_JSON), () -> caller.apply(info));
        }
        return BodySubscribers.mapping(caller.apply(info), Answer.Success::new);
    }

    /** A file may be JSON too, and long. */
    private boolean isPeekable(HttpHeaders headers) {
        var length = headers.firstValueAsLong("Content-Length").orElse(Long.MAX_VALUE);
        return isApi || length <= Collected.SHORT;
    }

    private static String contentType(HttpHeaders headers) {
        return headers.firstValue("Content-Type").orElse("").strip().toLowerCase(Locale.ROOT);
    }
}
