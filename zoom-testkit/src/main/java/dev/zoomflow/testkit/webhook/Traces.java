package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.world.TrackingId;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The identifiers in the headers of deliveries. None of them is a secret, so none needs costly randomness. */
final class Traces {
    private static final String UUID_KEY = "\"uuid\":\"";

    private Traces() {}

    static String requestId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString().replace('-', '_');
    }

    static String parent() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return "00-" + hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong()) + "-"
                + hex.toHexDigits(random.nextLong()) + "-02";
    }

    /** The same for all events of one meeting, as seen on live Zoom: no delivery's own. */
    static String tracking(String body) {
        int key = body.indexOf(UUID_KEY);
        int begin = key + UUID_KEY.length();
        int end = key < 0 ? -1 : body.indexOf('"', begin);
        return end < 0 ? TrackingId.next() : TrackingId.of(digest(body.substring(begin, end)));
    }

    private static String digest(String uuid) {
        UUID name = UUID.nameUUIDFromBytes(uuid.getBytes(StandardCharsets.UTF_8));
        return name.toString().replace("-", "");
    }
}
