package dev.zoomflow.host.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * What of a message must not lie readable in the store or be shown. By the names of members, and rather too much than too
 * little: the host does not know the services (see docs/adr/0006-masking-stored-deliveries.md).
 */
final class Masking {
    static final String MASK = "(hidden)";

    /** Parts of names, without case, "_" and "-". */
    private static final List<String> SECRET_PARTS = List.of(
            "token",
            "password",
            "passwd",
            "passcode",
            "passphrase",
            "pwd",
            "secret",
            "credential",
            "authorization",
            "cookie",
            "signature",
            "apikey",
            "privatekey",
            "accesskey",
            "hostkey",
            "streamkey",
            "starturl",
            "pincode",
            "leaderpin",
            "conferencecode",
            "zak");

    /** Headers that identify nobody and open nothing. */
    private static final Set<String> PLAIN_HEADERS = Set.of(
            "content-type",
            "content-length",
            "user-agent",
            "accept",
            "host",
            "x-zm-request-timestamp",
            "x-zm-request-id",
            "x-zm-trackingid",
            "date");

    /** Names are kept, here and by the parser, as long as the process lives. */
    private static final int LONGEST_NAME = 1_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNameLength(LONGEST_NAME)
                            .build())
                    .build())
            .build();
    private static final int MOST_NAMES = 10_000;
    private static final Map<String, Boolean> SECRET_NAMES = new ConcurrentHashMap<>();

    private Masking() {}

    /** The text itself if there is nothing to hide in it. */
    static String json(String text) {
        try {
            var masker = new JsonMasker(JSON, text);
            return masker.hidden() ? masker.masked() : text;
        } catch (JacksonException notJson) {
            return "\"(not JSON, hidden)\"";
        }
    }

    /** The headers as JSON. What is not known to be harmless is hidden. */
    static String headers(Map<String, List<String>> headers) {
        var shown = new TreeMap<String, List<String>>();
        headers.forEach((name, values) -> {
            var lower = name.toLowerCase(Locale.ROOT);
            shown.put(lower, PLAIN_HEADERS.contains(lower) ? values : List.of(MASK));
        });
        return JSON.writeValueAsString(shown);
    }

    /** What may be shown of a text of a member that is no secret. Addresses carry their secrets behind the question mark. */
    static String address(String text) {
        var query = text.indexOf('?');
        return query >= 0 && query < text.length() - 1 && text.contains("://")
                ? text.substring(0, query + 1) + MASK
                : text;
    }

    static boolean isSecret(String member) {
        var known = SECRET_NAMES.get(member);
        if (known != null) {
            return known;
        }
        var secret = containsSecretPart(member);
        if (SECRET_NAMES.size() < MOST_NAMES) {
            SECRET_NAMES.put(member, secret);
        }
        return secret;
    }

    private static boolean containsSecretPart(String member) {
        var plain = member.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return SECRET_PARTS.stream().anyMatch(plain::contains);
    }
}
