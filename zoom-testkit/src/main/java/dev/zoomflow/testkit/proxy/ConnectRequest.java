package dev.zoomflow.testkit.proxy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a client asks the proxy for, and what it is told. */
final class ConnectRequest {
    private static final int LARGEST_HEAD = 16 << 10;
    private static final Pattern CONNECT =
            Pattern.compile("CONNECT ([^ :]+):(\\d+) HTTP/1\\.[01]\r\n.*", Pattern.DOTALL);

    private final String head;
    private final String host;
    private final String port;

    private ConnectRequest(String head) {
        this.head = head;
        Matcher connect = CONNECT.matcher(head);
        boolean matches = connect.matches();
        this.host = matches ? connect.group(1).toLowerCase(Locale.ROOT) : "";
        this.port = matches ? connect.group(2) : "";
    }

    /** Reads up to the empty line, and not one byte of what comes after it. */
    static ConnectRequest read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int end = 0;
        while (end < 4 && head.size() < LARGEST_HEAD) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the client hung up");
            }
            head.write(next);
            end = next == (end % 2 == 0 ? '\r' : '\n') ? end + 1 : next == '\r' ? 1 : 0;
        }
        return new ConnectRequest(head.toString(StandardCharsets.ISO_8859_1));
    }

    boolean granted() {
        return (host.equals("zoom.us") || host.endsWith(".zoom.us")) && port.equals("443");
    }

    byte[] answer() {
        return text().getBytes(StandardCharsets.US_ASCII);
    }

    private String text() {
        if (granted()) {
            return "HTTP/1.1 200 Connection established\r\n\r\n";
        }
        String what = host.isEmpty() ? "\"" + head.lines().findFirst().orElse("") + "\"" : host + ":" + port;
        String why = what.replaceAll("[^ -~]", "?")
                + " is refused: this proxy tunnels to the HTTPS ports of zoom.us and *.zoom.us only.\n";
        return "HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain\r\nConnection: close\r\nContent-Length: "
                + why.length() + "\r\n\r\n" + why;
    }
}
