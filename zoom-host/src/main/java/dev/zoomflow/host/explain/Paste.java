package dev.zoomflow.host.explain;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.api.event.Delivery;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A delivery as somebody pasted it: an HTTP message with its headers and, after an empty line, its body; or the body alone.
 *
 * @param headers none if the body came alone
 */
record Paste(Map<String, List<String>> headers, String body) {
    private static final Pattern REQUEST_LINE = Pattern.compile("[A-Z]+ \\S+( HTTP/\\S+)?");
    private static final Pattern HEADER = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):(.*)");
    private static final Pattern GAP = Pattern.compile("\\r?\\n\\r?\\n");
    private static final URI NOWHERE = URI.create("https://pasted.invalid/");

    static Paste of(String text) {
        var begun = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var parts = GAP.split(begun, 2);
        var headers = parts.length == 2 ? headers(parts[0].strip()) : Map.<String, List<String>>of();
        return headers.isEmpty() ? new Paste(Map.of(), begun.strip()) : new Paste(headers, parts[1]);
    }

    /** None if these are no headers. */
    private static Map<String, List<String>> headers(String text) {
        var headers = new LinkedHashMap<String, List<String>>();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var header = HEADER.matcher(lines.get(i).strip());
            if (header.matches()) {
                headers.computeIfAbsent(header.group(1), name -> new ArrayList<>())
                        .add(header.group(2).strip());
            } else if (i > 0 || !REQUEST_LINE.matcher(lines.get(0).strip()).matches()) {
                return Map.of();
            }
        }
        return headers;
    }

    boolean unsigned() {
        return headers.isEmpty();
    }

    /** As it is, and without the line break that an editor has put behind it. */
    List<Delivery> deliveries(Instant now) {
        var bare = body.endsWith("\n") ? body.substring(0, body.length() - (body.endsWith("\r\n") ? 2 : 1)) : body;
        return bare.equals(body) ? List.of(delivery(body, now)) : List.of(delivery(body, now), delivery(bare, now));
    }

    private Delivery delivery(String content, Instant now) {
        return Delivery.of("POST", NOWHERE, headers, content.getBytes(UTF_8), now);
    }
}
