package dev.zoomflow.testkit;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where an app may have browsers sent back to. Immutable.
 *
 * @param allowed whole addresses, or bare origins such as {@code https://app.example}; none allows every address
 * @param localhost whether {@code http://localhost} will do, where it is allowed
 */
public record RedirectRules(List<URI> allowed, Matching matching, boolean localhost) {
    public RedirectRules {
        allowed = List.copyOf(allowed);
    }

    public RedirectRules(List<URI> allowed, Matching matching) {
        this(allowed, matching, true);
    }

    /** How an address is held against those that are allowed. */
    public enum Matching {
        /** Zoom's strict mode: it must be one of them, character by character. */
        EXACT,
        /** Zoom's subdomain check: the host must be the same, and the path must begin with the allowed one. */
        SUBDOMAIN,
        /** Neither of the two: subdomains of the host will do as well. */
        LOOSE
    }

    static RedirectRules exactly(List<URI> allowed) {
        return new RedirectRules(allowed, Matching.EXACT);
    }

    RedirectRules with(URI more) {
        List<URI> all = new ArrayList<>(allowed);
        all.add(more);
        return new RedirectRules(all, matching, localhost);
    }

    /** The same, but refusing {@code http://localhost}, as Zoom is said to do since June 2026. */
    public RedirectRules withoutLocalhost() {
        return new RedirectRules(allowed, matching, false);
    }

    public boolean allows(URI address) {
        return (localhost || !isLocal(address))
                && (allowed.isEmpty() || allowed.stream().anyMatch(entry -> fits(entry, address)));
    }

    /** As {@link #allows}, but {@code http://127.0.0.1} may have any port, as for clients with PKCE. */
    public boolean allowsOnAnyPort(URI address) {
        return allows(address)
                || (isLoopback(address) && loopbacks().anyMatch(entry -> fits(entry, withoutPort(address))));
    }

    private Stream<URI> loopbacks() {
        return allowed.stream().filter(RedirectRules::isLoopback).map(RedirectRules::withoutPort);
    }

    private static boolean isLoopback(URI address) {
        return "http".equalsIgnoreCase(address.getScheme()) && host(address).equals("127.0.0.1");
    }

    private static URI withoutPort(URI address) {
        return URI.create(address.toString().replaceFirst(":\\d+(?=[/?]|$)", ""));
    }

    private static boolean isLocal(URI address) {
        return "http".equalsIgnoreCase(address.getScheme()) && host(address).equals("localhost");
    }

    private boolean fits(URI entry, URI address) {
        return switch (matching) {
            case EXACT -> entry.toString().equals(address.toString());
            case SUBDOMAIN -> sameOrigin(entry, address) && host(entry).equals(host(address));
            case LOOSE -> sameOrigin(entry, address) && ("." + host(address)).endsWith("." + host(entry));
        };
    }

    private static boolean sameOrigin(URI entry, URI address) {
        return String.valueOf(entry.getScheme()).equalsIgnoreCase(address.getScheme())
                && entry.getPort() == address.getPort()
                && path(address).startsWith(path(entry));
    }

    private static String path(URI uri) {
        String path = uri.getRawPath();
        return path == null || path.equals("/") ? "" : path;
    }

    private static String host(URI uri) {
        return String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    }
}
