package dev.zoomflow.testkit.recording;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.http.Route;
import dev.zoomflow.testkit.oauth.Grants;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.world.Identifiers;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The files of recordings. The download address checks the token, in the header or in the query, and redirects once, to
 * an address that needs none and works for a while, as Zoom hands over to its storage.
 */
public final class Downloads {
    private static final Duration HANDED_OVER = Duration.ofHours(1);

    private final RecordingBook book;
    private final Grants grants;
    private final InstantSource clock;
    private final Supplier<URI> base;
    private final Archive archive;
    private final Audiences audiences;
    private final Function<String, Optional<User>> users;
    private final Map<String, Ready> ready = new ConcurrentHashMap<>();

    private record Ready(RecordingFile file, Instant until) {}

    Downloads(
            RecordingBook book,
            Archive archive,
            Audiences audiences,
            Grants grants,
            Function<String, Optional<User>> users,
            InstantSource clock,
            Supplier<URI> base) {
        this.archive = archive;
        this.audiences = audiences;
        this.users = users;
        this.book = book;
        this.grants = grants;
        this.clock = clock;
        this.base = base;
    }

    public List<Route> routes() {
        return List.of(
                new Route("GET", "/rec/download/{file}", this::download),
                new Route("GET", "/rec/storage/{key}", this::content));
    }

    private Answer download(Request request) {
        Optional<RecordingFile> file = find(request.variable("file"));
        if (file.isEmpty()) {
            return Answer.html(404, "<!doctype html><title>Zoom</title><h1>This recording does not exist.</h1>");
        }
        Optional<String> token = token(request);
        if (token.filter(this::opens).isEmpty()) {
            return ApiError.invalidToken().answer();
        }
        Optional<User> user = token.flatMap(grants::find).flatMap(known -> users.apply(known.userId()));
        book.of(file.get()).ifPresent(recording -> audiences.download(recording.uuid(), user));
        return Answer.redirect(URI.create(base.get() + "/rec/storage/" + handOver(file.get())));
    }

    private static Optional<String> token(Request request) {
        return request.bearerToken().or(() -> request.queryParameters().first("access_token"));
    }

    private String handOver(RecordingFile file) {
        Instant now = clock.instant();
        ready.values().removeIf(old -> !now.isBefore(old.until()));
        String key = Identifiers.urlSafe(24);
        ready.put(key, new Ready(file, now.plus(HANDED_OVER)));
        return key;
    }

    private Optional<RecordingFile> find(String id) {
        return book.file(id).or(() -> archive.file(id));
    }

    private boolean opens(String token) {
        return book.opens(token)
                || grants.find(token)
                        .filter(known -> clock.instant().isBefore(known.expiresAt()))
                        .isPresent();
    }

    private Answer content(Request request) {
        return Optional.ofNullable(ready.get(request.variable("key")))
                .filter(known -> clock.instant().isBefore(known.until()))
                .map(Ready::file)
                .map(file -> Answer.of(200, file.contentType(), file.content()))
                .orElseGet(() -> Answer.html(403, "<!doctype html><title>Zoom</title><h1>Forbidden</h1>"));
    }
}
