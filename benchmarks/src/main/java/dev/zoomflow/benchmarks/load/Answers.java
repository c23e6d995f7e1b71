package dev.zoomflow.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Locale;

/** Finds the end of an HTTP answer in the bytes that came so far. */
final class Answers {
    private static final int MORE = -1;

    private Answers() {}

    /** The status of the whole answer that the buffer, written up to its position, holds; -1 while it is not whole. */
    static int status(ByteBuffer in) {
        var end = endOfHead(in);
        if (end < 0) {
            return MORE;
        }
        var head = text(in, 0, end).toLowerCase(Locale.ROOT);
        if (!isWhole(in, end, head)) {
            return MORE;
        }
        return Integer.parseInt(head.substring(9, 12));
    }

    private static boolean isWhole(ByteBuffer in, int end, String head) {
        var length = head.indexOf("content-length:");
        if (length >= 0) {
            var line = head.substring(length + "content-length:".length(), head.indexOf('\r', length));
            return in.position() - end >= Integer.parseInt(line.strip());
        }
        return !head.contains("transfer-encoding: chunked")
                || text(in, Math.max(end, in.position() - 5), in.position()).equals("0\r\n\r\n");
    }

    private static int endOfHead(ByteBuffer in) {
        for (int at = 3; at < in.position(); at++) {
            if (in.get(at) == '\n' && in.get(at - 1) == '\r' && in.get(at - 2) == '\n') {
                return at + 1;
            }
        }
        return -1;
    }

    private static String text(ByteBuffer in, int from, int to) {
        var bytes = new byte[to - from];
        in.get(from, bytes);
        return new String(bytes, US_ASCII);
    }
}
