package dev.zoomflow.testkit.world;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** What Zoom's support finds a request or a delivery by. No secret, so it needs no costly randomness. */
public final class TrackingId {
    private TrackingId() {}

    public static String next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return of(hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong()));
    }

    /**
     * @param hex 32 digits
     */
    public static String of(String hex) {
        return "v=2.0;clid=us02;rid=WEB_" + hex;
    }
}
