package dev.zoomflow.testkit;

import java.net.URI;
import java.util.Locale;

/** What a subscription's requests carry beside the signature, so that a gateway before the endpoint lets them in. */
public sealed interface EndpointAuthentication {

    /** Nothing but the signature. */
    record None() implements EndpointAuthentication {}

    /** User name and password in the {@code authorization} header. */
    record Basic(String username, String password) implements EndpointAuthentication {
        @Override
        public String toString() {
            return "Basic[username=" + username + "]";
        }
    }

    /**
     * A bearer token that the simulator fetches with the client credentials grant and keeps until it expires.
     *
     * @param scope asked for unless it is empty
     */
    record OAuth(URI tokenUrl, String clientId, String clientSecret, String scope, boolean credentialsInBody)
            implements EndpointAuthentication {
        @Override
        public String toString() {
            return "OAuth[tokenUrl=" + tokenUrl + ", clientId=" + clientId + "]";
        }
    }

    /** One header of the app's choice; its name begins with {@code x-}. */
    record Header(String name, String value) implements EndpointAuthentication {
        public Header {
            if (!name.toLowerCase(Locale.ROOT).startsWith("x-")) {
                throw new IllegalArgumentException("a custom header's name begins with x-, but this is " + name);
            }
        }

        @Override
        public String toString() {
            return "Header[name=" + name + "]";
        }
    }

    static EndpointAuthentication none() {
        return new None();
    }

    static EndpointAuthentication basic(String username, String password) {
        return new Basic(username, password);
    }

    /** Credentials in the Basic header of the token request. */
    static EndpointAuthentication oauth(URI tokenUrl, String clientId, String clientSecret) {
        return new OAuth(tokenUrl, clientId, clientSecret, "", false);
    }

    /**
     * @throws IllegalArgumentException when the name does not begin with {@code x-}
     */
    static EndpointAuthentication header(String name, String value) {
        return new Header(name, value);
    }
}
