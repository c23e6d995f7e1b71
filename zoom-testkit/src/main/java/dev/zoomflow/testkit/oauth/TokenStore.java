package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.world.Directory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** All living tokens, and a file of them where one is kept. Guarded by its {@link Grants}. */
final class TokenStore {
    private final Map<String, RefreshToken> refreshTokens = new HashMap<>();
    private final Map<String, AccessToken> accessTokens = new HashMap<>();
    private Optional<Path> place = Optional.empty();
    private Runnable changed = () -> {};

    void keepIn(Path file, Directory directory) {
        GrantFile kept = new GrantFile(file, directory);
        kept.read(this);
        changed = () -> kept.write(refreshTokens.values(), accessTokens.values());
        place = Optional.of(file);
    }

    /** Forgets all, also in the file that it has been kept in. */
    Optional<Path> abandon() {
        refreshTokens.clear();
        accessTokens.clear();
        save();
        changed = () -> {};
        return place;
    }

    void put(RefreshToken token) {
        refreshTokens.put(token.value(), token);
    }

    void put(AccessToken token) {
        accessTokens.put(token.value(), token);
    }

    void remove(RefreshToken token) {
        refreshTokens.remove(token.value());
    }

    Optional<RefreshToken> refresh(String value) {
        return Optional.ofNullable(refreshTokens.get(value));
    }

    Optional<AccessToken> access(String value) {
        return Optional.ofNullable(accessTokens.get(value));
    }

    List<RefreshToken> refreshTokens() {
        return new ArrayList<>(refreshTokens.values());
    }

    List<AccessToken> accessTokens() {
        return new ArrayList<>(accessTokens.values());
    }

    void removeRefresh(Predicate<RefreshToken> dead) {
        refreshTokens.values().removeIf(dead);
    }

    void removeAccess(Predicate<AccessToken> dead) {
        accessTokens.values().removeIf(dead);
    }

    /** Everything that this app had of this user. */
    void kill(String clientId, String userId) {
        removeRefresh(token -> token.grant().isOf(clientId, userId));
        removeAccess(
                token -> token.clientId().equals(clientId) && token.userId().equals(userId));
    }

    /** Writes what has changed, where it is kept. */
    void save() {
        changed.run();
    }
}
