package dev.zoomflow.zoom;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.connection.Connection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Fetches files. */
record Downloads(Connection connection) {
    /** The file appears under its name when it is whole. */
    Path toFile(URI address, Path target) {
        var part = target.resolveSibling(target.getFileName() + ".part");
        try {
            try {
                refusePage(response(address, BodyHandlers.ofFile(part)));
                return Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + target, failed);
        }
    }

    <T> HttpResponse<T> response(URI address, BodyHandler<T> body) {
        return connection.send(HttpRequest.newBuilder(address).GET().build(), body);
    }

    /** Zoom has been seen to answer 200 with its sign-in page. */
    private static void refusePage(HttpResponse<?> response) {
        var type = response.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("text/html")) {
            throw new ConnectionException(Failure.PROTOCOL, "Zoom answered the download with a web page, not the file");
        }
    }
}
