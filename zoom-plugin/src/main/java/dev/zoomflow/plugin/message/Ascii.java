package dev.zoomflow.plugin.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.MessageDigest;
import java.util.Arrays;

/** Text of printable ASCII that grows. One thread. */
final class Ascii {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private byte[] bytes;
    private int size;

    Ascii(int expected) {
        bytes = new byte[expected];
    }

    int size() {
        return size;
    }

    String text(int start, int end) {
        return new String(bytes, start, end - start, ISO_8859_1);
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

    /** Of characters that stand for themselves. */
    void add(String text) {
        makeRoom(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
    }

    void add(Ascii other, int start, int end) {
        makeRoom(end - start);
        System.arraycopy(other.bytes, start, bytes, size, end - start);
        size += end - start;
    }

    /**
     * A JSON string: what is not printable ASCII, the quote and the backslash become {@code \} and {@code u} with four digits.
     *
     * @return whether any had to
     */
    boolean quoted(char[] chars, int from, int length) {
        makeRoom(length + 2);
        var to = bytes;
        var at = size;
        to[at++] = '"';
        for (int i = from; i < from + length; i++) {
            var c = chars[i];
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                escaped(chars, from, length);
                return true;
            }
            to[at++] = (byte) c;
        }
        to[at++] = '"';
        size = at;
        return false;
    }

    private void escaped(char[] chars, int from, int length) {
        makeRoom(6 * length + 2);
        var at = size;
        bytes[at++] = '"';
        for (int i = from; i < from + length; i++) {
            var c = chars[i];
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                at = escape(bytes, at, c);
            } else {
                bytes[at++] = (byte) c;
            }
        }
        bytes[at++] = '"';
        size = at;
    }

    void quoted(String text) {
        var length = text.length();
        makeRoom(length + 2);
        var to = bytes;
        var at = size;
        to[at++] = '"';
        for (int i = 0; i < length; i++) {
            var c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                escaped(text.toCharArray(), 0, length);
                return;
            }
            to[at++] = (byte) c;
        }
        to[at++] = '"';
        size = at;
    }

    private static int escape(byte[] to, int at, char c) {
        to[at] = '\\';
        to[at + 1] = 'u';
        for (int i = 0; i < 4; i++) {
            to[at + 2 + i] = (byte) HEX[c >> (12 - 4 * i) & 15];
        }
        return at + 6;
    }

    byte[] digest(MessageDigest algorithm) {
        algorithm.update(bytes, 0, size);
        return algorithm.digest();
    }
}
