package dev.zoomflow.plugin.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** JSON as nobody would write it, and what is nearly JSON. The same seed makes the same. */
final class Documents {
    private static final List<String> NAMES = List.of(
            "event",
            "payload",
            "id",
            "a",
            "b",
            "B",
            "",
            "play_url",
            "an_url",
            "download_token",
            "\\u0070lay_url",
            "\u00e9",
            "\\u00E9t\\u00e9",
            "z",
            "\ud83d\ude00",
            "\uffee",
            "\\ud83d",
            "a\\\"b",
            "a long name with 1 more",
            "a long n",
            "a long name",
            "a!",
            "a \\u0000",
            "a \\u007f",
            "a \\u007f\\u0000",
            "\\/",
            "~");
    private static final List<String> SCALARS = List.of(
            "true",
            "false",
            "null",
            "0",
            "-0",
            "-1",
            "12345678901234567890",
            "1.50",
            "-0.0",
            "1e3",
            "1E+3",
            "2.5e-7",
            "1e999999999",
            "\"\"",
            "\"plain\"",
            "\"\u20ac \ud83d\ude00\"",
            "\"\\u0041\\n\\\\\\\"\\/\"",
            "\"\\ud800\"",
            "\"\u007f\"",
            "\"0123456789 0123456789 \u00fc 0123456789\"",
            "\"exactly8\"",
            "\"1234567\\t\"");
    private static final String ODD = "{}[]\",:\\ \n\t\u000b0123456789.eE+-truefalsn\u0000\u0001\u00e9/";

    private final Random random;

    Documents(long seed) {
        random = new Random(seed);
    }

    byte[] next() {
        var bytes = object(0).getBytes(UTF_8);
        if (random.nextInt(3) > 0) {
            return bytes;
        }
        var broken = new StringBuilder(new String(bytes, UTF_8));
        for (int change = random.nextInt(2); change >= 0; change--) {
            var at = random.nextInt(broken.length());
            switch (random.nextInt(3)) {
                case 0 -> broken.deleteCharAt(at);
                case 1 -> broken.insert(at, ODD.charAt(random.nextInt(ODD.length())));
                default -> broken.setCharAt(at, ODD.charAt(random.nextInt(ODD.length())));
            }
        }
        bytes = broken.append(' ').toString().getBytes(UTF_8);
        if (random.nextInt(8) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private String object(int depth) {
        var names = new ArrayList<>(NAMES);
        Collections.shuffle(names, random);
        var count = random.nextInt(depth == 0 ? 12 : 4);
        var members = new ArrayList<String>();
        for (var name : names.subList(0, count)) {
            members.add("\"" + name + "\"" + space() + ":" + space() + value(depth + 1));
        }
        if (random.nextInt(20) == 0) {
            members.addAll(List.copyOf(members));
        }
        if (random.nextBoolean()) {
            Collections.sort(members);
        }
        return "{" + space() + String.join(space() + "," + space(), members) + space() + "}";
    }

    private String array(int depth) {
        var elements = new ArrayList<String>();
        for (int i = random.nextInt(4); i > 0; i--) {
            elements.add(value(depth + 1));
        }
        return "[" + space() + String.join(space() + "," + space(), elements) + space() + "]";
    }

    private String value(int depth) {
        var kind = random.nextInt(depth > 5 ? 4 : 8);
        return switch (kind) {
            case 4, 5 -> object(depth);
            case 6 -> array(depth);
            default -> SCALARS.get(random.nextInt(SCALARS.size()));
        };
    }

    private String space() {
        return random.nextInt(12) == 0 ? " \n\r\t".substring(random.nextInt(4)) : "";
    }
}
