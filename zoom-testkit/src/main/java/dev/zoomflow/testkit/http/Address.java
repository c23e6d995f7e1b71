package dev.zoomflow.testkit.http;

import java.net.URI;
import java.util.Optional;

/** Addresses on the web, as people write them. */
public final class Address {
    private Address() {}

    /**
     * @throws IllegalArgumentException where the text is none, or names no host
     */
    public static URI of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException(refusal(text)));
    }

    /** What is said of a text that is none. */
    public static String refusal(String text) {
        return "\"" + text + "\" is no address such as https://app.example/path";
    }

    /** Empty where the text is none, or names no host. */
    public static Optional<URI> parse(String text) {
        try {
            return Optional.of(URI.create(text)).filter(uri -> uri.getHost() != null);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
