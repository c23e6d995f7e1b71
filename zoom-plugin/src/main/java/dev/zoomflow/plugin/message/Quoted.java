package dev.zoomflow.plugin.message;

import java.util.HexFormat;

/**
 * Strings of the canonical form, in quotes: what is not printable ASCII, the quote and the backslash are {@code \} and
 * {@code u} with four digits, everything else stands for itself. So each text has exactly one such form.
 */
final class Quoted {
    private static final HexFormat HEX = HexFormat.of();
    private static final int DELETE = 0x7f;

    private Quoted() {}

    /** @param json what stands between the quotes of a valid JSON string */
    static void write(String json, Ascii to) {
        to.add('"');
        for (int at = 0; at < json.length(); at++) {
            var c = json.charAt(at);
            if (c == '\\') {
                at++;
                c = unescaped(json, at);
                at += json.charAt(at) == 'u' ? 4 : 0;
            }
            write(c, to);
        }
        to.add('"');
    }

    private static void write(char c, Ascii to) {
        if (Plain.is(c)) {
            to.add(c);
        } else {
            to.add('\\');
            to.add('u');
            to.add(HEX.toHexDigits(c));
        }
    }

    /** @param at of what follows a backslash */
    private static char unescaped(String json, int at) {
        return switch (json.charAt(at)) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) HexFormat.fromHexDigits(json, at + 1, at + 5);
            default -> json.charAt(at);
        };
    }

    /** As {@link Ascii#begin}, up to the first that is not ASCII. */
    static long begin(String text) {
        var begin = 0L;
        var isAscii = true;
        for (int i = 0; i < Long.BYTES; i++) {
            var c = i < text.length() && isAscii ? Math.min(text.charAt(i), DELETE) : 0;
            isAscii = isAscii && c < DELETE;
            begin = (begin << Byte.SIZE) | c;
        }
        return begin;
    }

    /** What the string says. */
    static String read(Ascii from, int start, int end) {
        var written = from.text(start + 1, end - 1);
        if (written.indexOf('\\') < 0) {
            return written;
        }
        var text = new StringBuilder(written.length());
        for (int at = 0; at < written.length(); at++) {
            var isEscape = written.charAt(at) == '\\';
            text.append(isEscape ? unescaped(written, at + 1) : written.charAt(at));
            at += isEscape ? 5 : 0;
        }
        return text.toString();
    }
}
