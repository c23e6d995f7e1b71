package dev.zoomflow.testkit;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A Marketplace app. Immutable.
 *
 * @param scopes what its tokens may do; an empty set allows everything
 */
public record App(
        String name,
        Kind kind,
        Credentials credentials,
        RedirectRules redirectRules,
        Set<String> scopes,
        Listing listing) {
    public App {
        scopes = Set.copyOf(scopes);
    }

    /**
     * One that is not published.
     *
     * @param redirectUris where a browser may be sent back to, compared exactly; an empty list allows every address
     */
    public App(String name, Kind kind, Credentials credentials, List<URI> redirectUris, Set<String> scopes) {
        this(name, kind, credentials, RedirectRules.exactly(redirectUris), scopes, Listing.UNPUBLISHED);
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

    /**
     * The values from the app's page in the Marketplace; made up, but hidden in texts all the same.
     *
     * @param publicClientId the second client id, without a secret, of apps that may use PKCE alone
     */
    public record Credentials(
            String clientId, String clientSecret, String secretToken, Optional<String> publicClientId) {
        public Credentials(String clientId, String clientSecret, String secretToken) {
            this(clientId, clientSecret, secretToken, Optional.empty());
        }

        @Override
        public String toString() {
            return "Credentials[clientId=" + clientId + "]";
        }
    }

    /**
     * How the app stands in the Marketplace.
     *
     * @param published whether it is told when a user removes it
     * @param disabled whether Zoom has switched it off: its tokens are dead and it gets no new ones
     * @param onDevices whether devices without a browser may ask for tokens
     * @param optionalScopes those of its scopes that a user may leave out
     */
    public record Listing(boolean published, boolean disabled, boolean onDevices, Set<String> optionalScopes) {
        static final Listing UNPUBLISHED = new Listing(false, false, false, Set.of());

        public Listing {
            optionalScopes = Set.copyOf(optionalScopes);
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

    public List<URI> redirectUris() {
        return redirectRules.allowed();
    }

    public App withRedirectUri(URI redirectUri) {
        return with(redirectRules.with(redirectUri));
    }

    public App with(RedirectRules rules) {
        return new App(name, kind, credentials, rules, scopes, listing);
    }

    public App with(Listing changed) {
        return new App(name, kind, credentials, redirectRules, scopes, changed);
    }

    private App with(Credentials changed) {
        return new App(name, kind, changed, redirectRules, scopes, listing);
    }

    /** The same app after its client secret was regenerated; the old one is dead at once. */
    public App withClientSecret(String secret) {
        return with(new Credentials(clientId(), secret, secretToken(), credentials.publicClientId()));
    }

    /** The same app with a client id for clients that cannot keep a secret. */
    public App withPublicClientId(String id) {
        return with(new Credentials(clientId(), clientSecret(), secretToken(), Optional.of(id)));
    }

    /** The same app after its secret token was regenerated. */
    public App withSecretToken(String secretToken) {
        return with(new Credentials(clientId(), clientSecret(), secretToken, credentials.publicClientId()));
    }

    /** The same app with exactly these scopes. */
    public App withScopes(String... only) {
        return new App(name, kind, credentials, redirectRules, Set.of(only), listing);
    }

    /** The same app where users may leave out these of its scopes. */
    public App withOptionalScopes(String... optional) {
        return with(new Listing(listing.published(), listing.disabled(), listing.onDevices(), Set.of(optional)));
    }

    /** The same app, published in the Marketplace. */
    public App asPublished() {
        return with(new Listing(true, listing.disabled(), listing.onDevices(), listing.optionalScopes()));
    }

    /** The same app, switched off by Zoom. */
    public App asDisabled() {
        return with(new Listing(listing.published(), true, listing.onDevices(), listing.optionalScopes()));
    }

    /** The same app, for devices without a browser, too. */
    public App onDevices() {
        return with(new Listing(listing.published(), listing.disabled(), true, listing.optionalScopes()));
    }
}
