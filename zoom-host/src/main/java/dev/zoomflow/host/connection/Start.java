package dev.zoomflow.host.connection;

import dev.zoomflow.api.Secret;
import java.net.URI;

/**
 * A begun authorisation.
 *
 * @param redirectTo where the browser goes now; holds the state, so it is never logged
 * @param key names the attempt, without telling its state: {@link Authorizations#key}
 * @param browser the value of the cookie that binds the callback to this browser
 */
public record Start(URI redirectTo, String key, Secret browser) {
    @Override
    public String toString() {
        return "Start[" + redirectTo.getHost() + "]";
    }
}
