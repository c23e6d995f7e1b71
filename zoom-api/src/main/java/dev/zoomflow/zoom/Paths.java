package dev.zoomflow.zoom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.regex.Pattern;

/** Meetings' places below the API's address. */
final class Paths {
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z+/=_-]+");

    private Paths() {}

    /**
     * @param id a meeting's number, or the UUID of one that was held: Base64, so that slashes can be in it
     * @throws IllegalArgumentException if it is neither
     */
    static String meeting(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("'" + id + "' is neither a meeting's id nor a UUID");
        }
        // Zoom decodes twice where it could take the slash for a part of the path
        boolean twice = id.startsWith("/") || id.contains("//");
        return "meetings/" + (twice ? encoded(encoded(id)) : encoded(id));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
