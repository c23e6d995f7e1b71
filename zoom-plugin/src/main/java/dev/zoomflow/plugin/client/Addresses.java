package dev.zoomflow.plugin.client;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.plugin.settings.Endpoints;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which addresses are Zoom's: the only ones a token is ever sent to. Immutable; any thread. */
final class Addresses {
    private static final Pattern DOT_SEGMENT = Pattern.compile("(^|/)\\.{1,2}(/|$)");

    private final URI api;

    Addresses(Endpoints endpoints) {
        this.api = endpoints.api();
    }

    /** The configured API's scheme, host and port, or https somewhere below zoom.us. */
    boolean isZoom(URI address) {
        return address.getHost() != null
                && address.getRawUserInfo() == null
                && (isSameOrigin(address, api) || isBelowZoom(address));
    }

    void check(URI address) {
        if (!isZoom(address)) {
            throw new ConnectionException(
                    Failure.REFUSED,
                    "\"" + address.getScheme() + "://" + address.getHost()
                            + "\" is not Zoom's: a connection sends its token to " + api.getHost()
                            + " and *.zoom.us only, over https");
        }
    }

    /** Whether an answer from here is the API's, rather than a file's. */
    boolean isApi(URI address) {
        return address.getPath() != null && (address.getPath() + "/").contains("/v2/");
    }

    /** Below {@code /v2} of the grant's own region, as far as the configuration trusts it. */
    URI api(String path, Optional<TokenSet> tokens) {
        var relative = path.replaceFirst("^/+", "").replaceFirst("^v2/", "");
        var withoutQuery = relative.replaceFirst("[?#].*", "");
        if (DOT_SEGMENT.matcher(withoutQuery.replaceAll("(?i)%2e", ".")).find()) {
            throw unusable(path, "it has a . or .. segment");
        }
        var base = tokens.flatMap(set -> Optional.ofNullable(set.attributes().get("api_url")))
                .flatMap(this::regional)
                .orElse(api);
        try {
            return URI.create(base + "/v2/" + relative);
        } catch (IllegalArgumentException notEncoded) {
            throw unusable(path, "it is not a valid URI; percent-encode what is in it");
        }
    }

    /** Honoured where it cannot lead a token astray: within zoom.us, and only if the configured API is there too. */
    private Optional<URI> regional(String apiUrl) {
        try {
            var address = URI.create(apiUrl.replaceFirst("/+$", "").replaceFirst("/v2$", ""));
            return isBelowZoom(address)
                            && isBelowZoom(api)
                            && address.getRawPath().isEmpty()
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static ConnectionException unusable(String path, String why) {
        return new ConnectionException(Failure.REFUSED, "the path \"" + path + "\" cannot be requested: " + why);
    }

    private static boolean isBelowZoom(URI address) {
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            return false;
        }
        var host = address.getHost().toLowerCase(Locale.ROOT);
        return "https".equalsIgnoreCase(address.getScheme())
                && (address.getPort() == -1 || address.getPort() == 443)
                && (host.equals("zoom.us") || host.endsWith(".zoom.us"));
    }

    private static boolean isSameOrigin(URI one, URI other) {
        return one.getHost().equalsIgnoreCase(other.getHost())
                && one.getScheme() != null
                && one.getScheme().equalsIgnoreCase(other.getScheme())
                && port(one) == port(other);
    }

    private static int port(URI address) {
        if (address.getPort() != -1) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }
}
