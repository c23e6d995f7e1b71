package dev.zoomflow.host.web.pages;

import dev.zoomflow.host.web.http.Reply;
import dev.zoomflow.host.web.http.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Scripts and styles, read once. */
final class Assets {
    private static final String WEBJARS = "/META-INF/resources/webjars/";
    private static final Map<String, String> FILES = Map.of(
            "htmx.js",
            WEBJARS + "htmx.org/2.0.10/dist/htmx.min.js",
            "sse.js",
            WEBJARS + "htmx-ext-sse/2.2.2/sse.js",
            "zoomflow.css",
            "/assets/zoomflow.css",
            "mark.svg",
            "/assets/mark.svg");
    private static final Map<String, String> KINDS =
            Map.of("js", "text/javascript; charset=utf-8", "css", "text/css; charset=utf-8", "svg", "image/svg+xml");

    private final Map<String, Asset> assets = new TreeMap<>();

    private record Asset(Reply reply, String tag) {}

    Assets() {
        FILES.forEach((name, resource) -> assets.put(name, read(name, resource)));
    }

    Reply send(Request request) {
        var name = request.variable("name");
        var asset = Optional.ofNullable(assets.get(name));
        if (asset.isEmpty()) {
            return Reply.text(404, "Not found");
        }
        var known = request.header("If-None-Match")
                .filter(asset.get().tag()::equals)
                .isPresent();
        var reply = known ? Reply.empty(304) : asset.get().reply();
        return reply.with("ETag", asset.get().tag()).with("Cache-Control", "no-cache");
    }

    private static Asset read(String name, String resource) {
        try (var stream = Assets.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the program is incomplete: " + resource + " is missing");
            }
            var bytes = stream.readAllBytes();
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            var kind = KINDS.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
            return new Asset(Reply.of(200, kind, bytes), "\"" + HexFormat.of().formatHex(digest, 0, 8) + "\"");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
