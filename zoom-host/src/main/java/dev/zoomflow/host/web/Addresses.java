package dev.zoomflow.host.web;

import java.net.URI;
import java.util.Optional;

/**
 * Where the host is found.
 *
 * @param webhook the public listener as the service and the browser reach it; empty: not configured
 * @param pages the private listener as a browser reaches it
 */
public record Addresses(Optional<URI> webhook, URI pages) {

    /** Where services send the browser back. */
    public Optional<URI> callback(String type) {
        return webhook.map(base -> base.resolve("/oauth/redirect/" + type));
    }

    /** Where a connection's own app is to send its events. */
    public Optional<URI> events(String type, String source, String connection) {
        return webhook.map(base -> base.resolve("/" + type + "/" + source + "/" + connection));
    }

    /** A page of the private listener; the path begins with a slash. */
    public URI page(String path) {
        return pages.resolve(path);
    }
}
