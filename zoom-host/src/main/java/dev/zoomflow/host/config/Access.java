package dev.zoomflow.host.config;

import dev.zoomflow.api.Secret;
import java.time.Duration;
import java.util.Optional;

/**
 * Who may use the private listener. Nothing is set: whoever reaches it, which is then this machine alone.
 *
 * @param token what people sign in with and programs send
 * @param session how long a sign-in lasts
 */
public record Access(Optional<Secret> token, Optional<Proxy> proxy, Duration session) {

    /** A reverse proxy that signs people in and names them in a header; only these addresses are believed. */
    public record Proxy(String header, Networks addresses) {}

    public boolean isOpen() {
        return token.isEmpty() && proxy.isEmpty();
    }
}
