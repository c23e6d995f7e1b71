package dev.zoomflow.testkit;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A Marketplace app. Immutable.
 *
 * @param redirectUris where a browser may be sent back to, compared exactly; an empty list allows every address
 * @param scopes what its tokens may do; an empty set allows everything
 */
public record App(String name, Kind kind, Credentials credentials, List<URI> redirectUris, Set<String> scopes) {
    public App {
        redirectUris = List.copyOf(redirectUris);
        scopes = Set.copyOf(scopes);
    }

    /** Who installs the app and what it sees. */
    public enum Kind {
        /** Each user installs it and it sees that user's data. */
        USER_MANAGED,
        /** An administrator installs it and it sees the whole account. */
        ADMIN_MANAGED,
        /** It has tokens for its own account without anybody's consent. */
        SERVER_TO_SERVER
    }

    /** The three values from the app's page in the Marketplace; made up, but hidden in texts all the same. */
    public record Credentials(String clientId, String clientSecret, String secretToken) {
        @Override
        public String toString() {
            return "Credentials[clientId=" + clientId + "]";
        }
    }

    public String clientId() {
        return credentials.clientId();
    }

    public String clientSecret() {
        return credentials.clientSecret();
    }

    /** The key of webhook signatures. */
    public String secretToken() {
        return credentials.secretToken();
    }

    public App withRedirectUri(URI redirectUri) {
        List<URI> more = new ArrayList<>(redirectUris);
        more.add(redirectUri);
        return new App(name, kind, credentials, more, scopes);
    }

    /** The same app with exactly these scopes. */
    public App withScopes(String... only) {
        return new App(name, kind, credentials, redirectUris, Set.of(only));
    }
}
