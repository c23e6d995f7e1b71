package dev.zoomflow.host.config;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a finished authorisation leads, by the origin that began it. Immutable. */
public final class Origins {
    static final String DEFAULTS = "web={pages}/connections/{cid}/success cli={pages}/connections/{cid}/success"
            + " dash={pages}/connections/{cid}?msg=Success vscode=vscode://zoomflow.zoomflow?cid={cid}";

    private static final Pattern NAME = Pattern.compile("[a-z]{1,32}");

    private final Map<String, String> templates;

    private Origins(Map<String, String> templates) {
        this.templates = Map.copyOf(templates);
    }

    /**
     * @param text {@code name=address} pairs, separated by blanks or commas; they add to the defaults
     * @throws IllegalArgumentException in words
     */
    public static Origins parse(String text) {
        var templates = new LinkedHashMap<String, String>();
        read(DEFAULTS, templates);
        read(text, templates);
        return new Origins(templates);
    }

    private static void read(String text, Map<String, String> templates) {
        for (var pair : text.strip().split("[\\s,]+", -1)) {
            var parts = pair.split("=", 2);
            if (parts.length < 2 || !NAME.matcher(parts[0]).matches()) {
                throw new IllegalArgumentException(
                        "'" + pair + "' is not name=address, where the name is of small letters");
            }
            if (!parts[1].contains("{cid}")) {
                throw new IllegalArgumentException("the address of '" + parts[0] + "' must contain {cid}");
            }
            uri(parts[0], parts[1].replace("{pages}", "http://localhost").replace("{cid}", "con"));
            templates.put(parts[0], parts[1]);
        }
    }

    private static URI uri(String name, String address) {
        var uri = parsed(address);
        if (uri.isEmpty() || !uri.get().isAbsolute()) {
            throw new IllegalArgumentException("the address of '" + name + "' is no absolute address");
        }
        return uri.get();
    }

    private static Optional<URI> parsed(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (java.net.URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    public boolean knows(String origin) {
        return templates.containsKey(origin);
    }

    /** Where this origin's user goes when the connection stands; empty for an unknown origin. */
    public Optional<URI> last(String origin, URI pages, String connectionId) {
        return Optional.ofNullable(templates.get(origin))
                .map(template ->
                        URI.create(template.replace("{pages}", pages.toString()).replace("{cid}", connectionId)));
    }

    /** Whether this origin lives outside the browser and is told of a failure by address, too. */
    public boolean outsideBrowser(String origin) {
        var template = templates.getOrDefault(origin, "{pages}");
        return !template.startsWith("{pages}") && !template.startsWith("http");
    }
}
