package dev.zoomflow.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.openqa.selenium.json.Json;

/** The simulator's control API, as any program calls it. */
final class ControlApi {
    private static final Json JSON = new Json();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI simulator;

    ControlApi(URI simulator) {
        this.simulator = simulator;
    }

    Map<String, Object> get(String call) {
        return send(to(call).GET());
    }

    Map<String, Object> post(String call, Map<String, Object> body) {
        return send(
                to(call).header("Content-Type", "application/json").POST(BodyPublishers.ofString(JSON.toJson(body))));
    }

    private HttpRequest.Builder to(String call) {
        return HttpRequest.newBuilder(simulator.resolve("/_control/" + call));
    }

    private Map<String, Object> send(HttpRequest.Builder building) {
        var request = building.build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body().isBlank() ? Map.of() : JSON.toType(answer.body(), Json.MAP_TYPE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
