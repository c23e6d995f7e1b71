package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.http.Route;
import dev.zoomflow.testkit.oauth.AccessToken;
import dev.zoomflow.testkit.oauth.Grants;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.world.Directory;
import java.time.InstantSource;
import java.util.Optional;

/** The addresses that files are fetched from, with the token of somebody in the account. */
final class FileDownloads {
    private final ChatFiles files;
    private final Grants grants;
    private final Directory directory;
    private final InstantSource clock;

    FileDownloads(ChatFiles files, Grants grants, Directory directory, InstantSource clock) {
        this.files = files;
        this.grants = grants;
        this.directory = directory;
        this.clock = clock;
    }

    Route route() {
        return new Route("GET", "/file/{file}", this::content);
    }

    private Answer content(Request request) {
        Optional<User> reader = request.bearerToken()
                .flatMap(grants::find)
                .filter(token -> clock.instant().isBefore(token.expiresAt()))
                .map(AccessToken::userId)
                .flatMap(directory::user);
        if (reader.isEmpty()) {
            return ApiError.invalidToken().answer();
        }
        return files.known(request.variable("file"))
                .filter(file -> file.owner().accountId().equals(reader.get().accountId()))
                .map(file -> content(reader.get(), file))
                .orElseGet(
                        () -> Answer.html(404, "<!doctype html><title>Zoom</title><h1>This file does not exist.</h1>"));
    }

    private Answer content(User reader, ChatFile file) {
        files.downloaded(reader, file);
        return Answer.of(200, file.contentType(), file.content());
    }
}
