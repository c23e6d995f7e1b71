package dev.zoomflow.testkit.http;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps pages of other sites, which run in the same browser, from driving the simulator: neither by forms and scripts of
 * their own, nor by a name of theirs that suddenly leads to us.
 */
public final class ForeignSites {
    /** Addresses, and names that nobody can register. */
    private static final Pattern OURS = Pattern.compile("[0-9.]+|\\[[0-9a-f:.]+]|[^.]+");

    private static final List<String> RESERVED = List.of(".localhost", ".test", ".internal", ".local");

    private final String hostName;

    public ForeignSites(URI baseUri) {
        this.hostName = baseUri.getHost();
    }

    /** Why this request is not answered. */
    public Optional<String> refusal(Request request) {
        String host = request.header("host").orElse("");
        String name = host.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT);
        if (!name.equals(hostName)
                && !OURS.matcher(name).matches()
                && RESERVED.stream().noneMatch(name::endsWith)) {
            return Optional.of("\"" + name + "\" is not a name of this simulator; --host-name gives it one");
        }
        boolean foreign = request.header("origin")
                        .filter(origin -> !sameAs(origin, host))
                        .isPresent()
                || request.header("sec-fetch-site").filter("cross-site"::equals).isPresent();
        return foreign && !request.method().equals("GET")
                ? Optional.of("calls from other sites' pages are refused")
                : Optional.empty();
    }

    private static boolean sameAs(String origin, String host) {
        return origin.replaceFirst("^https?://", "").equalsIgnoreCase(host);
    }
}
