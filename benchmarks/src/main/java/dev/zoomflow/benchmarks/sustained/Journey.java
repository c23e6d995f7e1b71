package dev.zoomflow.benchmarks.sustained;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.ZoomSimulator;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Connects a user of the simulator at a host's pages, as a browser would, and switches the handler on. */
final class Journey {
    private final HttpClient browser = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final URI pages;

    Journey(URI pages) {
        this.pages = pages;
    }

    void connect(ZoomSimulator zoom, User user) {
        var form = post(
                "/connections",
                Map.of(
                        "_csrf", field(get(pages.resolve("/connections/new/zoom")), "_csrf"),
                        "type", "zoom",
                        "name", "Benchmark",
                        "auth_type", "oauthDefault"));
        var cid = field(form, "cid");
        var onward = post(
                "/zoom/save",
                Map.of("_csrf", field(form, "_csrf"), "cid", cid, "origin", "web", "auth_type", "oauthDefault"));
        get(zoom.consent(consentPage(onward), user));
        var page = get(pages.resolve("/connections/" + cid));
        post(
                "/connections/" + cid + "/handlers",
                Map.of("_csrf", field(page, "_csrf"), "handler", field(page, "handler"), "on", "true"));
    }

    /** The address that starts the flow is one of the public listener, and sends on to Zoom. */
    private URI consentPage(HttpResponse<String> onward) {
        var start = Pattern.compile("id=\"continue\"[^>]*href=\"([^\"]*)\"").matcher(onward.body());
        if (!start.find()) {
            throw new IllegalStateException("no way on from " + onward.uri() + ": " + onward.body());
        }
        return get(URI.create(start.group(1).replace("&amp;", "&"))).uri();
    }

    private HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address));
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(pages.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** All that is sent to has one host name, and cookies of its own names. The JDK's cookie handler would quote them. */
    private HttpResponse<String> send(HttpRequest.Builder unsent) {
        cookies.forEach((name, value) -> unsent.header("Cookie", name + "=" + value));
        var request = unsent.build();
        try {
            var answer = browser.send(request, BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").stream()
                    .map(cookie -> cookie.split("[=;]", 3))
                    .forEach(parts -> cookies.put(parts[0], parts[1]));
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(request.uri() + " answers " + answer.statusCode() + answer.body());
            }
            var onward = answer.headers().firstValue("Location");
            return onward.isPresent() ? get(request.uri().resolve(onward.get())) : answer;
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(request.uri() + " cannot be reached", failed);
        }
    }

    private static String field(HttpResponse<String> page, String name) {
        var field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
        if (!field.find()) {
            throw new IllegalStateException("no field " + name + " in " + page.body());
        }
        return field.group(1);
    }
}
