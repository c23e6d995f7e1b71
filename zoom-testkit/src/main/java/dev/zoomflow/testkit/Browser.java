package dev.zoomflow.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Walks the consent page over HTTP for tests that have no browser. */
final class Browser {
    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");
    private static final Pattern OPTION = Pattern.compile("name=\"optional_scope\" value=\"([^\"]+)\"");
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final URI consent;
    private final String request;
    private final Set<String> optionalScopes;

    private Browser(URI consent, String request, Set<String> optionalScopes) {
        this.consent = consent;
        this.request = request;
        this.optionalScopes = optionalScopes;
    }

    /**
     * @throws IllegalStateException when the answer is no consent page
     */
    static Browser open(URI authorizeUrl) {
        HttpResponse<String> page = send(HttpRequest.newBuilder(authorizeUrl).GET());
        Matcher field = REQUEST.matcher(page.body());
        if (page.statusCode() != 200 || !field.find()) {
            throw new IllegalStateException("no consent page, but " + page.statusCode() + " " + words(page.body()));
        }
        Set<String> options = OPTION.matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        return new Browser(authorizeUrl.resolve("/oauth/consent"), field.group(1), options);
    }

    /** What a page says, without its head and its markup. */
    private static String words(String page) {
        return page.replaceAll("(?s)^.*<body[^>]*>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** With all optional scopes. */
    URI allow(User user) {
        return allow(user, optionalScopes);
    }

    /**
     * @throws IllegalArgumentException when the page does not offer one of the scopes
     */
    URI allow(User user, Set<String> chosen) {
        if (!optionalScopes.containsAll(chosen)) {
            throw new IllegalArgumentException(
                    "the page offers the optional scopes " + optionalScopes + ", not all of " + chosen);
        }
        return location(decide("allow", user.id(), chosen));
    }

    URI decline() {
        return location(decide("decline", "", Set.of()));
    }

    void allowDevice(User user) {
        shown(decide("allow", user.id(), optionalScopes));
    }

    void declineDevice() {
        shown(decide("decline", "", Set.of()));
    }

    private HttpResponse<String> decide(String decision, String user, Set<String> chosen) {
        String options =
                chosen.stream().map(scope -> "&optional_scope=" + encode(scope)).collect(Collectors.joining());
        String form = "request=" + encode(request) + "&user=" + encode(user) + "&decision=" + decision + options;
        return send(HttpRequest.newBuilder(consent)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static URI location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(URI::create)
                .orElseThrow(() -> unexpected("redirect", answer));
    }

    private static void shown(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw unexpected("page", answer);
        }
    }

    private static IllegalStateException unexpected(String expected, HttpResponse<String> answer) {
        return new IllegalStateException("no " + expected + ", but " + answer.statusCode() + " " + answer.body());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new IllegalStateException("the simulator does not answer: " + unreachable, unreachable);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
