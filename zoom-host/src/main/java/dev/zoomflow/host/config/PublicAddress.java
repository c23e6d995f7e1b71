package dev.zoomflow.host.config;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the service reaches the host.
 *
 * @param base scheme, host and port; no path
 * @param notes what was written and is not needed
 */
public record PublicAddress(URI base, List<String> notes) {
    private static final Pattern FORM = Pattern.compile(
            "(?:([A-Za-z][A-Za-z0-9+.-]*)://)?(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)(?::(\\d{1,5}))?([/?#].*)?");

    public PublicAddress {
        notes = List.copyOf(notes);
    }

    /** @throws IllegalArgumentException in words, if it is no address */
    public static PublicAddress parse(String text) {
        var match = FORM.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no address; write host or host:port, like zoom.example.org");
        }
        var host = match.group(2).toLowerCase(Locale.ROOT);
        var notes = new ArrayList<String>();
        var scheme = scheme(Optional.ofNullable(match.group(1)), host, notes);
        var rest = Optional.ofNullable(match.group(4)).orElse("");
        if (!rest.isEmpty() && !rest.equals("/")) {
            notes.add("the path '" + rest.replaceAll("[?#].*", "…") + "' is not needed and was dropped");
        }
        var port =
                Optional.ofNullable(match.group(3)).map(digits -> port(digits)).orElse("");
        return new PublicAddress(URI.create(scheme + "://" + host + port), notes);
    }

    private static String scheme(Optional<String> written, String host, List<String> notes) {
        var scheme = written.orElse("https").toLowerCase(Locale.ROOT);
        if (scheme.equals("http") && Loopback.isName(host)) {
            return "http";
        }
        if (scheme.equals("http")) {
            notes.add("http:// is for loopback addresses only; https:// is used");
        } else if (!scheme.equals("https")) {
            throw new IllegalArgumentException("the scheme '" + scheme + "' cannot be used; write the bare address");
        } else if (written.isPresent()) {
            notes.add("https:// is not needed");
        }
        return "https";
    }

    private static String port(String digits) {
        var number = Integer.parseInt(digits);
        if (number < 1 || number > 65535) {
            throw new IllegalArgumentException("the port " + digits + " is not between 1 and 65535");
        }
        return ":" + number;
    }
}
