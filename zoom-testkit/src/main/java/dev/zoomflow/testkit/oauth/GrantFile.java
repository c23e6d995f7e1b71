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
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tokens as JSON, so that a simulator that is started again knows the ones it gave out. */
final class GrantFile {
    private final Path file;
    private final Directory directory;

    GrantFile(Path file, Directory directory) {
        this.file = file;
        this.directory = directory;
    }

    /** Adds what the file holds; grants of users and apps that are gone are left out. */
    void read(TokenStore store) {
        if (Files.exists(file)) {
            JsonNode kept = Json.parseObject(text());
            kept.path("refresh").forEach(token -> refresh(token).ifPresent(store::put));
            kept.path("access").forEach(token -> store.put(access(token)));
        }
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the simulator's grants cannot be read from " + file, unreadable);
        }
    }

    private Optional<RefreshToken> refresh(JsonNode token) {
        return directory
                .app(text(token, "client"))
                .flatMap(app -> directory
                        .user(text(token, "user"))
                        .map(user -> new RefreshToken(
                                text(token, "token"),
                                new Grant(app, user, scopes(token)),
                                token.path("generation").intValue(0),
                                Instant.parse(text(token, "expires")),
                                Optional.of(text(token, "used"))
                                        .filter(used -> !used.isEmpty())
                                        .map(Instant::parse))));
    }

    private static AccessToken access(JsonNode token) {
        return new AccessToken(
                text(token, "token"),
                text(token, "client"),
                text(token, "user"),
                scopes(token),
                Instant.parse(text(token, "expires")));
    }

    private static String text(JsonNode token, String name) {
        return token.path(name).asString("");
    }

    private static Set<String> scopes(JsonNode token) {
        Set<String> scopes = new HashSet<>();
        token.path("scopes").forEach(scope -> scopes.add(scope.asString("")));
        return scopes;
    }

    void write(Collection<RefreshToken> refreshTokens, Collection<AccessToken> accessTokens) {
        ObjectNode kept = Json.object();
        ArrayNode refresh = kept.putArray("refresh");
        for (RefreshToken token : refreshTokens) {
            Grant grant = token.grant();
            ObjectNode one = refresh.addObject().put("token", token.value()).put("generation", token.generation());
            put(one, grant.app().clientId(), grant.user().id(), grant.scopes(), token.expiresAt());
            token.usedAt().ifPresent(used -> one.put("used", used.toString()));
        }
        ArrayNode access = kept.putArray("access");
        for (AccessToken token : accessTokens) {
            ObjectNode one = access.addObject().put("token", token.value());
            put(one, token.clientId(), token.userId(), token.scopes(), token.expiresAt());
        }
        replace(Json.write(kept));
    }

    private static void put(ObjectNode one, String clientId, String userId, Set<String> scopes, Instant expires) {
        one.put("client", clientId).put("user", userId).put("expires", expires.toString());
        ArrayNode names = one.putArray("scopes");
        scopes.forEach(names::add);
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
