package dev.zoomflow.testkit.http;

import java.net.URI;
import java.util.Optional;

/** Addresses on the web, as people write them. */
public final class Address {
    private Address() {}

    /** Empty where the text is none, or names no host. */
    public static Optional<URI> parse(String text) {
        try {
            return Optional.of(URI.create(text)).filter(uri -> uri.getHost() != null);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
