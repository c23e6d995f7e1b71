package dev.zoomflow.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Walks the consent page over HTTP for tests that have no browser. */
final class Browser {
    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final URI consent;
    private final String request;

    private Browser(URI consent, String request) {
        this.consent = consent;
        this.request = request;
    }

    /**
     * @throws IllegalStateException when the answer is no consent page
     */
    static Browser open(URI authorizeUrl) {
        HttpResponse<String> page = send(HttpRequest.newBuilder(authorizeUrl).GET());
        Matcher field = REQUEST.matcher(page.body());
        if (page.statusCode() != 200 || !field.find()) {
            throw new IllegalStateException("no consent page, but " + page.statusCode() + " " + page.body());
        }
        return new Browser(authorizeUrl.resolve("/oauth/consent"), field.group(1));
    }

    URI allow(User user) {
        return decide("allow", user.id());
    }

    URI decline() {
        return decide("decline", "");
    }

    private URI decide(String decision, String user) {
        String form = "request=" + encode(request) + "&user=" + encode(user) + "&decision=" + decision;
        HttpResponse<String> answer = send(HttpRequest.newBuilder(consent)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        return answer.headers()
                .firstValue("Location")
                .map(URI::create)
                .orElseThrow(() ->
                        new IllegalStateException("no redirect, but " + answer.statusCode() + " " + answer.body()));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new IllegalStateException("the simulator does not answer: " + unreachable.getMessage(), unreachable);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
