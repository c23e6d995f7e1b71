package dev.zoomflow.testkit.oauth;

import java.util.Optional;

/** An access token, and the refresh token where the kind of grant has one. */
record TokenPair(AccessToken access, Optional<String> refresh) {
    @Override
    public String toString() {
        return "TokenPair[" + access + "]";
    }
}
