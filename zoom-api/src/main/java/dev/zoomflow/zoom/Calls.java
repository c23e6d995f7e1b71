package dev.zoomflow.zoom;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.connection.Connection;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.function.Supplier;

/** JSON requests and answers over a connection. */
record Calls(Connection connection) {
    <R> R get(String path, RecordReader<R> reader) {
        return read(connection.request(path).GET().build(), reader);
    }

    <R> R post(String path, String body, RecordReader<R> reader) {
        return read(json(path).POST(BodyPublishers.ofString(body)).build(), reader);
    }

    void patch(String path, String body) {
        done(json(path).method("PATCH", BodyPublishers.ofString(body)).build());
    }

    void delete(String path) {
        done(connection.request(path).DELETE().build());
    }

    /** Empty where Zoom answers with this code of its own: there is no such thing. */
    static <R> Optional<R> unless(String absent, Supplier<R> call) {
        try {
            return Optional.of(call.get());
        } catch (ConnectionException refused) {
            if (refused.code().filter(absent::equals).isEmpty()) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    private HttpRequest.Builder json(String path) {
        return connection.request(path).header("Content-Type", "application/json");
    }

    private <R> R read(HttpRequest request, RecordReader<R> reader) {
        var place =
                Place.in("answer to " + request.method() + " " + request.uri().getPath());
        var body = JsonReader.read(
                connection.send(request, BodyHandlers.ofString(UTF_8)).body());
        if (body instanceof Json.Members object) {
            return reader.read(Layers.of(object), place);
        }
        throw place.misfit(body, "an object");
    }

    private void done(HttpRequest request) {
        connection.send(request, BodyHandlers.discarding());
    }
}
