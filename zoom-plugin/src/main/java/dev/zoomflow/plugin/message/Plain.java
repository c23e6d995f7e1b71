package dev.zoomflow.plugin.message;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** What stands for itself in a string of the canonical form: printable ASCII but the quote and the backslash. */
final class Plain {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHEST_BITS = 0x8080_8080_8080_8080L;

    private Plain() {}

    static boolean is(int c) {
        return c >= ' ' && c <= '~' && c != '"' && c != '\\';
    }

    /** @return where the first byte is that is none, from there on; the length if all are */
    static int end(byte[] bytes, int from) {
        var at = from;
        for (; at <= bytes.length - Long.BYTES; at += Long.BYTES) {
            var others = others((long) EIGHT.get(bytes, at));
            if (others != 0) {
                return at + Long.numberOfTrailingZeros(others) / Byte.SIZE;
            }
        }
        while (at < bytes.length && is(bytes[at])) {
            at++;
        }
        return at;
    }

    /**
     * Eight bytes at once: the highest bit of each byte that is not plain, because it has it, or gets it by adding one, or by
     * a subtraction that borrows. A borrow may set bits of later bytes too; the first is true.
     */
    private static long others(long bytes) {
        var below = bytes - ' ' * ONES;
        var quotes = (bytes ^ '"' * ONES) - ONES;
        var backslashes = (bytes ^ '\\' * ONES) - ONES;
        return (bytes | bytes + ONES | below | quotes | backslashes) & HIGHEST_BITS;
    }
}
