package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.world.Directory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who may do what with which token. One token set for each app and user. Thread-safe. */
public final class Grants {
    private final TokenMint mint;
    private final InstantSource clock;
    private final Map<String, Grant> refreshTokens = new HashMap<>();
    private final Map<String, AccessToken> accessTokens = new HashMap<>();
    private Runnable changed = () -> {};

    public Grants(InstantSource clock) {
        this.clock = clock;
        this.mint = new TokenMint(clock);
    }

    /** Takes up what the file holds, and writes every change there from now on. */
    public synchronized void keepIn(Path file, Directory directory) {
        GrantFile kept = new GrantFile(file, directory);
        kept.read(refreshTokens, accessTokens);
        changed = () -> kept.write(refreshTokens, accessTokens);
    }

    /** Replaces what this app had of this user: its older tokens are dead. */
    synchronized TokenPair authorize(App app, User user) {
        Grant grant = new Grant(app, user);
        kill(grant);
        return issue(grant);
    }

    /** The old refresh token is dead as soon as there is a new one. */
    synchronized Optional<TokenPair> refresh(App app, String refreshToken) {
        Grant grant = refreshTokens.get(refreshToken);
        if (grant == null || !grant.app().clientId().equals(app.clientId())) {
            return Optional.empty();
        }
        refreshTokens.remove(refreshToken);
        return Optional.of(issue(grant));
    }

    /** A token beside the others, for apps that act for their own account. */
    synchronized TokenPair forOwnAccount(App app, User owner) {
        AccessToken access = mint.access(new Grant(app, owner));
        accessTokens.put(access.value(), access);
        changed.run();
        return new TokenPair(access, Optional.empty());
    }

    private TokenPair issue(Grant grant) {
        AccessToken access = mint.access(grant);
        String refresh = mint.refresh(grant);
        accessTokens.put(access.value(), access);
        refreshTokens.put(refresh, grant);
        changed.run();
        return new TokenPair(access, Optional.of(refresh));
    }

    private void kill(Grant dead) {
        refreshTokens.values().removeIf(dead::sameAs);
        accessTokens
                .values()
                .removeIf(token -> token.clientId().equals(dead.app().clientId())
                        && token.userId().equals(dead.user().id()));
    }

    /** Ends the whole grant that this access or refresh token of the app belongs to. */
    synchronized void revoke(App app, String token) {
        Grant grant = refreshTokens.get(token);
        AccessToken access = accessTokens.get(token);
        String client = app.clientId();
        if (grant != null && grant.app().clientId().equals(client)) {
            kill(grant);
        } else if (access != null && access.clientId().equals(client)) {
            refreshTokens.values().removeIf(known -> belongs(known, access));
            accessTokens.values().removeIf(known -> sameGrant(known, access));
        }
        changed.run();
    }

    /** Ends everything the user ever allowed. */
    public synchronized void revokeAll(User user) {
        refreshTokens.values().removeIf(grant -> grant.user().id().equals(user.id()));
        accessTokens.values().removeIf(token -> token.userId().equals(user.id()));
        changed.run();
    }

    public synchronized void expireAccessTokens() {
        accessTokens.replaceAll((value, token) -> token.expiredAt(clock.instant()));
        changed.run();
    }

    /** The token, also when it has expired. */
    public synchronized Optional<AccessToken> find(String accessToken) {
        return Optional.ofNullable(accessTokens.get(accessToken));
    }

    private static boolean belongs(Grant grant, AccessToken token) {
        return grant.app().clientId().equals(token.clientId())
                && grant.user().id().equals(token.userId());
    }

    private static boolean sameGrant(AccessToken one, AccessToken other) {
        return one.clientId().equals(other.clientId()) && one.userId().equals(other.userId());
    }
}
