package com.example.clients;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The person before the browser, and what is known of the app; nothing here is part of a client. */
final class World {
    static final URI CALLBACK = URI.create("http://localhost:8000/callback");

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI control = URI.create(System.getenv("SIM"));
    private final JsonNode app;
    private final JsonNode person;

    World() throws IOException, InterruptedException {
        JsonNode world = ask(HttpRequest.newBuilder(control.resolve("/_control/world")));
        app = world.path("apps").path(0);
        // not the first, who would be taken where nobody is named
        person = world.path("users").path(1);
    }

    String clientId() {
        return app.path("client_id").asString();
    }

    String clientSecret() {
        return app.path("client_secret").asString();
    }

    String personsId() {
        return person.path("id").asString();
    }

    /** The person signs in and allows; the query with which the browser comes back. */
    Map<String, String> consent(String url) throws IOException, InterruptedException {
        check(url.startsWith("https://zoom.us/oauth/authorize?"), url);
        String body = JSON.writeValueAsString(
                Map.of("authorize_url", url.substring("https://zoom.us".length()), "user", personsId()));
        JsonNode answer = ask(HttpRequest.newBuilder(control.resolve("/_control/consent"))
                .POST(BodyPublishers.ofString(body)));
        String query = URI.create(answer.path("redirect").asString()).getQuery();
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    void checkIsPerson(String json) {
        check(JSON.readTree(json).path("id").asString("").equals(personsId()), json);
    }

    static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    private JsonNode ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        check(answer.statusCode() == 200, answer.body());
        return JSON.readTree(answer.body());
    }
}
