package dev.zoomflow.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One browser: cookies by host name, forms, no redirects of its own accord. */
final class Surfer {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private final Map<String, String> headers;
    private final Consumer<HttpResponse<String>> seen;

    Surfer() {
        this(answer -> {});
    }

    /** @param seen told of every answer */
    Surfer(Consumer<HttpResponse<String>> seen) {
        this(Map.of(), seen);
    }

    /** @param headers that whatever is between it and the host adds */
    Surfer(Map<String, String> headers) {
        this(headers, answer -> {});
    }

    private Surfer(Map<String, String> headers, Consumer<HttpResponse<String>> seen) {
        this.headers = headers;
        this.seen = seen;
    }

    HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address));
    }

    HttpResponse<String> post(URI address, String... namesAndValues) {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(namesAndValues))));
    }

    HttpResponse<String> postForJson(URI address, String... namesAndValues) {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(form(namesAndValues))));
    }

    /** What the browser would send along. */
    String cookies(URI address) {
        return cookies.getOrDefault(address.getHost(), Map.of()).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** With these cookies and no others, from somebody who got hold of them. */
    static HttpResponse<String> withCookies(URI address, String stolen) {
        return new Surfer().send(HttpRequest.newBuilder(address).header("Cookie", stolen));
    }

    /** Where an answer sends the browser. */
    static URI location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .or(() -> answer.headers().firstValue("Refresh").map(refresh -> refresh.replaceFirst("0; url=", "")))
                .map(answer.uri()::resolve)
                .orElseThrow(() -> new AssertionError("no redirect but " + answer.statusCode() + " " + answer.body()));
    }

    /** The value of a hidden field. */
    static String field(HttpResponse<String> page, String name) {
        var field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
        if (!field.find()) {
            throw new AssertionError("no field " + name + " in " + page.body());
        }
        return field.group(1);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        var host = request.copy().build().uri().getHost();
        var known = cookies.computeIfAbsent(host, name -> new LinkedHashMap<>());
        if (!known.isEmpty()) {
            request.header(
                    "Cookie",
                    known.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        headers.forEach(request::header);
        try {
            var answer = CLIENT.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(line -> keep(known, line));
            seen.accept(answer);
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static void keep(Map<String, String> known, String line) {
        var pair = line.split(";", 2)[0].split("=", 2);
        known.put(pair[0], pair[1]);
    }

    private static String form(String... namesAndValues) {
        var form = new StringBuilder();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(namesAndValues[i])
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }
}
