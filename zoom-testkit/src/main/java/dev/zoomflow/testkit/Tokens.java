package dev.zoomflow.testkit;

import dev.zoomflow.testkit.oauth.Grants;
import dev.zoomflow.testkit.world.Directory;
import java.nio.file.Path;

/** The tokens that the simulator gave out. Thread-safe. */
public final class Tokens {
    private final Grants grants;
    private final Directory directory;

    Tokens(Grants grants, Directory directory) {
        this.grants = grants;
        this.directory = directory;
    }

    /** Ends all this user ever allowed: access and refresh tokens are dead. */
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
