package dev.zoomflow.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an app's server and a user's browser do, with nothing but the JDK's client. */
final class Client {
    static final URI CALLBACK = URI.create("https://app.example/oauth/redirect/zoom");

    private static final JsonMapper JSON = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ZoomSimulator zoom;

    Client(ZoomSimulator zoom) {
        this.zoom = zoom;
    }

    URI authorizeUrl(String more) {
        return zoom.baseUri()
                .resolve("/oauth/authorize?response_type=code&client_id="
                        + zoom.app().clientId() + "&redirect_uri=" + CALLBACK + "&state=st-1" + more);
    }

    String code() {
        return query(zoom.consent(authorizeUrl(""), zoom.user())).getOrDefault("code", "");
    }

    HttpResponse<String> token(String parameters) {
        return token(zoom.app().clientId(), zoom.app().clientSecret(), parameters);
    }

    HttpResponse<String> token(String clientId, String secret, String parameters) {
        return post("/oauth/token", parameters, "Authorization", basic(clientId, secret));
    }

    /** As a client does that has no secret, or puts everything into parameters. */
    HttpResponse<String> tokenWithoutHeader(String parameters) {
        return post("/oauth/token", parameters);
    }

    HttpResponse<String> refresh(String refreshToken) {
        return token("grant_type=refresh_token&refresh_token=" + refreshToken);
    }

    JsonNode exchange() {
        return json(token("grant_type=authorization_code&code=" + code() + "&redirect_uri=" + CALLBACK));
    }

    String accessToken() {
        return exchange().path("access_token").asString("");
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> api(String method, String path, String body, String accessToken) {
        return send(request(path, "Authorization", "Bearer " + accessToken, "Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A form with one file in it. */
    HttpResponse<String> upload(String path, String name, String fileName, String content, String accessToken) {
        String form = "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: image/png\r\n\r\n" + content + "\r\n--edge--\r\n";
        return send(request(
                        path,
                        "Authorization",
                        "Bearer " + accessToken,
                        "Content-Type",
                        "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofString(form, StandardCharsets.ISO_8859_1)));
    }

    HttpResponse<String> api(String path, String accessToken) {
        return get(path, "Authorization", "Bearer " + accessToken);
    }

    HttpResponse<String> post(String path, String form, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(zoom.baseUri() + path)).timeout(Duration.ofMinutes(3));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    static String text(HttpResponse<String> answer, String name) {
        return json(answer).path(name).asString("");
    }

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    static Map<String, String> query(URI uri) {
        return Arrays.stream(uri.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
