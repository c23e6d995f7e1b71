package dev.zoomflow.plugin.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes that grow; where a part of them is asked for as text, it is one of ASCII. One thread. */
final class Ascii {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes;
    private int size;

    Ascii(int expected) {
        bytes = new byte[expected];
    }

    /** @param begin what it begins with; stays as it is */
    Ascii(byte[] begin) {
        bytes = begin;
        size = begin.length;
    }

    int size() {
        return size;
    }

    String text(int start, int end) {
        return new String(bytes, start, end - start, ISO_8859_1);
    }

    byte at(int index) {
        return bytes[index];
    }

    boolean is(int start, int end, String text) {
        var same = end - start == text.length();
        for (int i = 0; same && i < text.length(); i++) {
            same = bytes[start + i] == text.charAt(i);
        }
        return same;
    }

    /** The first eight of a part as one number; zeros stand for those that it does not have. */
    long begin(int start, int end) {
        var length = end - start;
        if (start > bytes.length - Long.BYTES) {
            return Quoted.begin(text(start, end));
        }
        var eight = (long) EIGHT.get(bytes, start);
        return length < Long.BYTES ? eight & ~(-1L >>> (Byte.SIZE * length)) : eight;
    }

    /** As {@link String#compareTo} of the two parts. */
    int compare(int start, int end, int otherStart, int otherEnd) {
        var shorter = Math.min(end - start, otherEnd - otherStart);
        for (int i = 0; i < shorter; i++) {
            var difference = bytes[start + i] - bytes[otherStart + i];
            if (difference != 0) {
                return difference;
            }
        }
        return end - start - (otherEnd - otherStart);
    }

    private void makeRoom(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    void add(char c) {
        makeRoom(1);
        bytes[size++] = (byte) c;
    }

    void add(String text) {
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
    }

    void add(Ascii other, int start, int end) {
        makeRoom(end - start);
        System.arraycopy(other.bytes, start, bytes, size, end - start);
        size += end - start;
    }

    byte[] sha256() {
        var digest = Sha256.begin();
        digest.update(bytes, 0, size);
        return digest.digest();
    }
}
