package dev.zoomflow.testkit.handler;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;

/** What the authorization code flow gives, with the simulator's own browser in the user's place. */
record AccessToken(String value) {
    static AccessToken of(ZoomSimulator zoom, User user) {
        var app = zoom.app();
        var redirect = app.redirectUris().isEmpty()
                ? "https://localhost/oauth/redirect/zoom"
                : app.redirectUris().get(0).toString();
        var query = "response_type=code&state=test&client_id=" + app.clientId() + "&redirect_uri=" + encoded(redirect);
        var back = zoom.consent(URI.create(zoom.baseUri() + "/oauth/authorize?" + query), user);
        var code = back.getQuery().replaceFirst(".*?code=([^&]*).*", "$1");
        var basic = Base64.getEncoder().encodeToString((app.clientId() + ":" + app.clientSecret()).getBytes(UTF_8));
        var form = "grant_type=authorization_code&code=" + encoded(code) + "&redirect_uri=" + encoded(redirect);
        var request = HttpRequest.newBuilder(URI.create(zoom.baseUri() + "/oauth/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return new AccessToken(
                Json.parseObject(answer(request)).path("access_token").asString(""));
    }

    private static String answer(HttpRequest request) {
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException("the simulator gave no token", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for a token", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    @Override
    public String toString() {
        return "AccessToken[]";
    }
}
