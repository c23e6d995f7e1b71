package dev.zoomflow.testkit;

import dev.zoomflow.testkit.oauth.Grants;
import java.nio.file.Path;

/** The tokens that the simulator gave out. Thread-safe. */
public final class Tokens {
    private final Grants grants;

    Tokens(Grants grants) {
        this.grants = grants;
    }

    /**
     * A new pair for all that the app declares, as if the user had just allowed it; what the app had of this user before
     * is dead.
     */
    public IssuedTokens issue(App app, User user) {
        return grants.issue(app, user);
    }

    /**
     * Ends what this user allowed this app: access and refresh tokens are dead. The app is not told, as it is by
     * {@link Portal#remove}.
     */
    public void revoke(App app, User user) {
        grants.revoke(app, user);
    }

    /** Ends all this user ever allowed: access and refresh tokens are dead. No app is told. */
    public void revoke(User user) {
        grants.revokeAll(user);
    }

    /** Every access token given out so far answers 401 "Access token is expired."; refresh tokens live. */
    public void expireAccess() {
        grants.expireAccessTokens();
    }

    /**
     * Takes up the tokens that the file holds, if it is there, and keeps every change in it: whoever got a token before a
     * restart can go on using it. Call it before anybody connects.
     */
    public void keepIn(Path file) {
        grants.keepIn(file);
    }
}
