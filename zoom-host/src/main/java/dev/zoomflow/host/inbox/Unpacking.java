package dev.zoomflow.host.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;

/** Reads what {@link Packing} wrote, in the same order. One thread. */
final class Unpacking {
    private final ByteBuffer packed;

    Unpacking(byte[] packed) {
        this.packed = ByteBuffer.wrap(packed);
    }

    boolean flag() {
        return packed.get() == 1;
    }

    int number() {
        return packed.getInt();
    }

    Instant instant() {
        return Instant.ofEpochSecond(packed.getLong(), packed.getInt());
    }

    byte[] bytes() {
        var bytes = new byte[packed.getInt()];
        packed.get(bytes);
        return bytes;
    }

    String text() {
        return new String(bytes(), UTF_8);
    }
}
