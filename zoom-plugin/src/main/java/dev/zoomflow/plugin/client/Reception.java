package dev.zoomflow.plugin.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.plugin.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Gives the caller's handler successes only. JSON is looked at first, because Zoom also puts errors into a 200. */
final class Reception {
    /** No error is longer. */
    private static final int SHORT = 64 * 1024;

    private static final Set<String> MEMBERS_OF_AN_ERROR = Set.of("code", "message", "errors");

    private Reception() {}

    private record Info(int statusCode, HttpHeaders headers, Version version) implements ResponseInfo {}

    static <T> Answer<T> of(HttpResponse<InputStream> response, BodyHandler<T> caller) {
        var type = contentType(response.headers());
        var isWebPage = type.startsWith("text/html");
        if (response.statusCode() / 100 != 2 || isWebPage) {
            return refusal(response.body(), isWebPage);
        }
        return type.startsWith("application/json")
                ? json(response, caller)
                : new Answer.Success<>(Pump.into(caller.apply(info(response)), response.body()));
    }

    /** What a broken body said is not known, but the status is. */
    private static <T> Answer<T> refusal(InputStream body, boolean isWebPage) {
        try (body) {
            return new Answer.Refusal<>(text(body.readNBytes(SHORT)), isWebPage);
        } catch (IOException broken) {
            return new Answer.Refusal<>("", isWebPage);
        }
    }

    private static <T> Answer<T> json(HttpResponse<InputStream> response, BodyHandler<T> caller) {
        var in = response.body();
        var start = start(in);
        if (start.length <= SHORT) {
            var text = text(start);
            if (Json.object(text).filter(Reception::isError).isPresent()) {
                return new Answer.Refusal<>(text, false);
            }
        }
        var whole = new SequenceInputStream(new ByteArrayInputStream(start), in);
        return new Answer.Success<>(Pump.into(caller.apply(info(response)), whole));
    }

    private static boolean isError(ObjectNode json) {
        return json.path("code").isIntegralNumber()
                && json.path("code").asLong(0) != 0
                && json.path("message").isString()
                && MEMBERS_OF_AN_ERROR.containsAll(json.propertyNames());
    }

    /** Up to one byte more than a short body has. */
    private static byte[] start(InputStream in) {
        try {
            return in.readNBytes(SHORT + 1);
        } catch (IOException broken) {
            throw Pump.brokenOff(broken);
        }
    }

    private static String text(byte[] start) {
        return new String(start, UTF_8);
    }

    private static ResponseInfo info(HttpResponse<?> response) {
        return new Info(response.statusCode(), response.headers(), response.version());
    }

    private static String contentType(HttpHeaders headers) {
        return headers.firstValue("Content-Type").orElse("").strip().toLowerCase(Locale.ROOT);
    }
}
