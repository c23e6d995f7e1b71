package dev.zoomflow.host.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;

/** Writes values one after another, as {@link Unpacking} reads them. One thread. */
final class Packing {
    private byte[] bytes;
    private int size;

    Packing(int expected) {
        bytes = new byte[expected];
    }

    private void makeRoom(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    Packing flag(boolean flag) {
        makeRoom(1);
        bytes[size++] = (byte) (flag ? 1 : 0);
        return this;
    }

    Packing number(int number) {
        makeRoom(Integer.BYTES);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (number >> shift);
        }
        return this;
    }

    Packing instant(Instant instant) {
        var seconds = instant.getEpochSecond();
        return number((int) (seconds >> 32)).number((int) seconds).number(instant.getNano());
    }

    Packing bytes(byte[] more) {
        number(more.length);
        makeRoom(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
        return this;
    }

    Packing text(String text) {
        return bytes(text.getBytes(UTF_8));
    }

    byte[] packed() {
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }
}
