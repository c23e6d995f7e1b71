package dev.zoomflow.testkit.rest;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.oauth.AccessToken;
import dev.zoomflow.testkit.oauth.Grants;
import dev.zoomflow.testkit.world.Directory;
import java.time.InstantSource;
import java.util.Optional;

/** Reads the caller off the access token, and whether it may do what it asks. */
public final class Bearer {
    private final Directory directory;
    private final Grants grants;
    private final InstantSource clock;

    public Bearer(Directory directory, Grants grants, InstantSource clock) {
        this.directory = directory;
        this.grants = grants;
        this.clock = clock;
    }

    /**
     * @throws ApiError when the token is missing, unknown or expired
     */
    Caller caller(Request request) {
        AccessToken token = token(request);
        Optional<App> app = directory.app(token.clientId());
        Optional<User> user = directory.user(token.userId());
        return new Caller(
                app.orElseThrow(ApiError::invalidToken),
                user.orElseThrow(ApiError::invalidToken),
                token.scopes(),
                directory);
    }

    private AccessToken token(Request request) {
        if (request.queryParameters().first("access_token").isPresent()) {
            throw new ApiError(
                    401, 124, "Invalid access token, this access token is not supported as query parameter string.");
        }
        String value = request.bearerToken().orElseThrow(() -> new ApiError(401, 124, "Requires an access token."));
        AccessToken token = grants.find(value).orElseThrow(ApiError::invalidToken);
        if (!clock.instant().isBefore(token.expiresAt())) {
            throw new ApiError(401, 124, "Access token is expired.");
        }
        return token;
    }
}
