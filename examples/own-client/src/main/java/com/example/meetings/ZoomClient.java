package com.example.meetings;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls Zoom as one user: renews the access token when Zoom refuses it, and asks again when Zoom was busy. */
public final class ZoomClient {
    /** Zoom says no. */
    public static final class ZoomException extends RuntimeException {
        private static final long serialVersionUID = 1;

        ZoomException(String what, HttpResponse<String> answer) {
            super(what + ": Zoom answered " + answer.statusCode() + " " + answer.body());
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI zoom;
    private final String clientId;
    private final String clientSecret;
    private String accessToken = "";
    private String refreshToken = "";

    public ZoomClient(URI zoom, String clientId, String clientSecret) {
        this.zoom = zoom;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    /** Where to send the user's browser. */
    public URI consentPage(URI callback, String state) {
        return zoom.resolve("/oauth/authorize?" + form(Map.of(
                "response_type", "code", "client_id", clientId, "redirect_uri", callback.toString(), "state", state)));
    }

    /** With what the browser came back with. */
    public void authorise(URI callback, String code) throws IOException, InterruptedException {
        keepTokens(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", callback.toString()));
    }

    /** The id of the new meeting. */
    public String schedule(String topic) throws IOException, InterruptedException {
        var answer = call("POST", "/v2/users/me/meetings", "{\"topic\":\"" + topic + "\",\"type\":2}");
        if (answer.statusCode() != 201) {
            throw new ZoomException("the meeting was not scheduled", answer);
        }
        return Json.value(answer.body(), "id");
    }

    private HttpResponse<String> call(String method, String path, String json)
            throws IOException, InterruptedException {
        var answer = once(method, path, json);
        if (answer.statusCode() == 401) {
            keepTokens(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
            answer = once(method, path, json);
        } else if (answer.statusCode() == 429 || answer.statusCode() == 503) {
            answer = once(method, path, json);
        }
        return answer;
    }

    private HttpResponse<String> once(String method, String path, String json)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(zoom.resolve(path))
                .header("Authorization", "Bearer " + accessToken)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    private void keepTokens(Map<String, String> grant) throws IOException, InterruptedException {
        var credentials = (clientId + ":" + clientSecret).getBytes(StandardCharsets.UTF_8);
        var answer = send(HttpRequest.newBuilder(zoom.resolve("/oauth/token"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(grant))));
        if (answer.statusCode() != 200) {
            throw new ZoomException("no access", answer);
        }
        accessToken = Json.value(answer.body(), "access_token");
        refreshToken = Json.value(answer.body(), "refresh_token");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
