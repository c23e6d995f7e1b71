package dev.zoomflow.zoom;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.auth.Identity;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.connection.SettingValues;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A connection that answers from memory: successes, and refusals with a code, as a plugin's would. */
final class FakeZoom implements Connection {
    private record Answer(String contentType, String body, String refusal) {}

    private final Map<String, Answer> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    FakeZoom answering(String request, String body) {
        answers.put(request, new Answer("application/json", body, ""));
        return this;
    }

    FakeZoom answeringAs(String contentType, String request, String body) {
        answers.put(request, new Answer(contentType, body, ""));
        return this;
    }

    FakeZoom refusing(String request, String code) {
        answers.put(request, new Answer("", "", code));
        return this;
    }

    /** Method, address and body of each request, in their order. */
    List<String> asked() {
        return asked;
    }

    @Override
    public String app() {
        return SettingValues.none().text("client_id").orElse("app");
    }

    @Override
    public Identity verify() {
        return new Identity("AcRiverbank", "uOtter", false, "Otter");
    }

    @Override
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("https://api.zoom.test/v2/" + path));
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        var address = request.uri().toString().replace("https://api.zoom.test/v2/", "");
        var line = request.method() + " " + address;
        asked.add((line + " " + request.bodyPublisher().map(Bodies::text).orElse("")).strip());
        var answer = answers.getOrDefault(line, new Answer("", "", "2300"));
        if (!answer.refusal().isEmpty()) {
            throw ConnectionException.coded(Failure.REFUSED, answer.refusal(), "refused");
        }
        var headers = HttpHeaders.of(Map.of("Content-Type", List.of(answer.contentType())), (name, value) -> true);
        return new InMemoryResponse<>(
                request, headers, Bodies.read(body, headers, answer.body().getBytes(UTF_8)));
    }
}
