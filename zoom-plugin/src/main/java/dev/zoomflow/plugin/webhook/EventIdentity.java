package dev.zoomflow.plugin.webhook;

import dev.zoomflow.plugin.message.Message;
import java.util.HexFormat;

/**
 * The id of an event: version 2, for ever as {@code docs/adr/0009-event-ids-begin-with-the-time.md} says. A change would
 * make every stored event a new one; it needs a new version beside this one.
 */
final class EventIdentity {
    private static final String VERSION = "v2-";
    private static final int HASH_BYTES = 16;
    private static final long LATEST = 1L << 48;

    private EventIdentity() {}

    static String of(Message message) {
        var hash = message.sha256();
        return VERSION + HexFormat.of().toHexDigits(time(message), 12) + "-"
                + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    }

    /** So that later events have greater ids; 0 where it is not plainly there. */
    private static long time(Message message) {
        var text = message.path("event_ts").text();
        if (text.isEmpty() || text.length() > 15) {
            return 0;
        }
        var time = 0L;
        for (int i = 0; i < text.length(); i++) {
            var digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            time = 10 * time + digit;
        }
        return time < LATEST ? time : 0;
    }
}
