package dev.zoomflow.host.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.zoomflow.api.event.Delivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A delivery as one file: lines of headers, an empty line, and the body; or the body alone. */
public final class Letter {
    private static final String EMPTY_LINE = "\n\n";

    private final Map<String, List<String>> headers;
    private final byte[] body;

    private Letter(Map<String, List<String>> headers, byte[] body) {
        this.headers = headers;
        this.body = body;
    }

    public static Letter read(byte[] file) {
        var text = new String(file, ISO_8859_1);
        var end = text.indexOf(EMPTY_LINE);
        if (end < 0) {
            return new Letter(Map.of(), file);
        }
        var body = text.substring(end + EMPTY_LINE.length()).getBytes(ISO_8859_1);
        return new Letter(headers(text.substring(0, end)), body);
    }

    private static Map<String, List<String>> headers(String lines) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (var line : lines.split("\n", -1)) {
            var parts = line.split(":", 2);
            headers.computeIfAbsent(parts[0].strip(), name -> new ArrayList<>())
                    .add(parts.length == 2 ? parts[1].strip() : "");
        }
        return headers;
    }

    public Delivery asItIs(Instant now) {
        return Delivery.of("POST", ZoomSources.ADDRESS, headers, body, now);
    }

    /** With the time and the signature that make it genuine. */
    public Delivery signed(Instant now) {
        return ZoomSources.signed(headers, body, now);
    }

    @Override
    public String toString() {
        return headers + " " + new String(body, ISO_8859_1);
    }
}
