package dev.zoomflow.testkit;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Calls of the REST API with the token of an app that an administrator installed. */
final class Api {
    private static final App ADMINS = new App(
            "Back office",
            App.Kind.ADMIN_MANAGED,
            new App.Credentials("Bq7mUwYbRkK2vTn4cXsPjB", "simClientSecretKeepOut0000000002", "simSecretTokenKeepOut2"),
            List.of(),
            Set.of());

    private final Client client;
    private final ZoomSimulator zoom;
    private final User user;

    Api(ZoomSimulator zoom) {
        this(zoom, zoom.user());
    }

    Api(ZoomSimulator zoom, User user) {
        zoom.add(ADMINS);
        this.user = user;
        this.client = new Client(zoom);
        this.zoom = zoom;
    }

    /** A new one for each call, however far the clock has gone. */
    private String token() {
        return zoom.tokens().issue(ADMINS, user).accessToken();
    }

    HttpResponse<String> get(String path) {
        return client.api("/v2" + path, token());
    }

    JsonNode read(String path) {
        return Client.json(get(path));
    }

    HttpResponse<String> post(String path, String json) {
        return client.api("POST", "/v2" + path, json, token());
    }

    HttpResponse<String> post(String path, Form form) {
        return client.send(form.to(zoom.baseUri().resolve("/v2" + path), token()));
    }

    /** What an address in an answer leads to. */
    HttpResponse<String> fetch(String address) {
        return client.get(address.substring(zoom.baseUri().toString().length()), "Authorization", "Bearer " + token());
    }

    HttpResponse<String> upload(String path, String name, String fileName, String content) {
        return client.upload("/v2" + path, name, fileName, content, token());
    }

    HttpResponse<String> patch(String path, String json) {
        return client.api("PATCH", "/v2" + path, json, token());
    }

    HttpResponse<String> put(String path, String json) {
        return client.api("PUT", "/v2" + path, json, token());
    }

    HttpResponse<String> delete(String path) {
        return client.api("DELETE", "/v2" + path, "", token());
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static List<String> texts(JsonNode list, String field) {
        return texts(list.valueStream().toList(), field);
    }

    static List<String> texts(List<JsonNode> list, String field) {
        return list.stream().map(item -> item.path(field).asString("?")).toList();
    }

    /** The answer's status and the number in its body, such as {@code 404 1001}. */
    static String refusal(HttpResponse<String> answer) {
        return answer.statusCode() + " " + Client.json(answer).path("code").asString("?");
    }
}
