package dev.zoomflow.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a process asked of the kernel, as {@code strace -f -yy -xx} tells it.
 *
 * @param began the number of the line at which it had been called
 * @param ended the number of the line at which it had returned
 * @param file what its descriptor stood for
 * @param data the bytes that went through it, one character each
 */
record SystemCall(int began, int ended, String name, String descriptor, String file, String data, boolean succeeded) {
    private static final String UNFINISHED = " <unfinished ...>";
    private static final Pattern LINE = Pattern.compile("(\\d+) +(.*)");
    private static final Pattern RESUMED = Pattern.compile("<\\.\\.\\. \\w+ resumed>(.*)");
    private static final Pattern CALL = Pattern.compile("(\\w+)\\((\\d+)<([^>]*)>(.*)\\) += (-?\\d+).*");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern HEX = Pattern.compile("\\\\x([0-9a-f]{2})|(.)", Pattern.DOTALL);

    /** In the order in which they returned; what is no call on a descriptor is left out. */
    static List<SystemCall> read(List<String> lines) {
        var calls = new ArrayList<SystemCall>();
        var begun = new HashMap<String, Begun>();
        for (int at = 0; at < lines.size(); at++) {
            var line = LINE.matcher(lines.get(at));
            if (!line.matches()) {
                continue;
            }
            var text = line.group(2);
            if (text.endsWith(UNFINISHED)) {
                begun.put(line.group(1), new Begun(at, text.substring(0, text.length() - UNFINISHED.length())));
                continue;
            }
            var began = at;
            var resumed = RESUMED.matcher(text);
            if (resumed.matches()) {
                var head = begun.getOrDefault(line.group(1), new Begun(at, ""));
                began = head.at();
                text = head.text() + resumed.group(1);
            }
            add(calls, began, at, text);
        }
        return calls;
    }

    private record Begun(int at, String text) {}

    private static void add(List<SystemCall> calls, int began, int ended, String text) {
        var call = CALL.matcher(text);
        if (call.matches()) {
            var data = new StringBuilder();
            var quoted = QUOTED.matcher(call.group(4));
            while (quoted.find()) {
                data.append(decoded(quoted.group(1)));
            }
            var succeeded = !call.group(5).startsWith("-");
            calls.add(new SystemCall(
                    began, ended, call.group(1), call.group(2), decoded(call.group(3)), data.toString(), succeeded));
        }
    }

    private static String decoded(String text) {
        var bytes = new ByteArrayOutputStream();
        var next = HEX.matcher(text);
        while (next.find()) {
            bytes.write(next.group(1) == null ? next.group(2).charAt(0) : Integer.parseInt(next.group(1), 16));
        }
        return bytes.toString(ISO_8859_1);
    }

    boolean isSync() {
        return name.equals("fsync") || name.equals("fdatasync");
    }

    boolean isWrite() {
        return name.startsWith("write") || name.startsWith("pwrite") || name.startsWith("send");
    }

    boolean isRead() {
        return name.startsWith("read") || name.startsWith("recv");
    }

    boolean onNetwork() {
        return file.startsWith("TCP");
    }
}
