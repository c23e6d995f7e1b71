package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.world.Directory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Grants as JSON, so that a simulator that is started again knows the tokens it gave out. Guarded by its {@link Grants}. */
final class GrantFile {
    private final Path file;
    private final Directory directory;

    GrantFile(Path file, Directory directory) {
        this.file = file;
        this.directory = directory;
    }

    /** Adds what the file holds; grants of users and apps that are gone are left out. */
    void read(Map<String, Grant> refreshTokens, Map<String, AccessToken> accessTokens) {
        if (!Files.exists(file)) {
            return;
        }
        JsonNode kept = Json.parseObject(text());
        for (JsonNode token : kept.path("refresh")) {
            directory
                    .app(token.path("client").asString(""))
                    .flatMap(app ->
                            directory.user(token.path("user").asString("")).map(user -> new Grant(app, user)))
                    .ifPresent(grant -> refreshTokens.put(token.path("token").asString(""), grant));
        }
        for (JsonNode token : kept.path("access")) {
            AccessToken access = access(token);
            accessTokens.put(access.value(), access);
        }
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the simulator's grants cannot be read from " + file, unreadable);
        }
    }

    private static AccessToken access(JsonNode token) {
        Set<String> scopes = new HashSet<>();
        token.path("scopes").forEach(scope -> scopes.add(scope.asString("")));
        return new AccessToken(
                token.path("token").asString(""),
                token.path("client").asString(""),
                token.path("user").asString(""),
                scopes,
                Instant.parse(token.path("expires").asString("")));
    }

    void write(Map<String, Grant> refreshTokens, Map<String, AccessToken> accessTokens) {
        ObjectNode kept = Json.object();
        ArrayNode refresh = kept.putArray("refresh");
        refreshTokens.forEach((token, grant) -> refresh.addObject()
                .put("token", token)
                .put("client", grant.app().clientId())
                .put("user", grant.user().id()));
        ArrayNode access = kept.putArray("access");
        for (AccessToken token : accessTokens.values()) {
            ObjectNode one = access.addObject().put("token", token.value()).put("client", token.clientId());
            ArrayNode scopes = one.put("user", token.userId())
                    .put("expires", token.expiresAt().toString())
                    .putArray("scopes");
            token.scopes().forEach(scopes::add);
        }
        replace(Json.write(kept));
    }

    private void replace(String text) {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.write(next, text.getBytes(StandardCharsets.UTF_8));
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the simulator's grants cannot be kept in " + file, unwritable);
        }
    }
}
