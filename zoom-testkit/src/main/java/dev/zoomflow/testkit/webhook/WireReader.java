package dev.zoomflow.testkit.webhook;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Reads the answers of one connection, each before its deadline. */
final class WireReader {
    private static final int LONGEST_LINE = 1 << 16;
    private static final int LARGEST_BODY = 1 << 20;

    private final InputStream in;
    private long deadline;
    private boolean staysOpen;

    WireReader(Socket socket) throws IOException {
        InputStream raw = socket.getInputStream();
        this.in = new BufferedInputStream(new InputStream() {
            @Override
            public int read() throws IOException {
                socket.setSoTimeout(millisTo(deadline));
                return raw.read();
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                socket.setSoTimeout(millisTo(deadline));
                return raw.read(into, from, most);
            }
        });
    }

    /** At least one.
     *
     * @throws SocketTimeoutException when it is over
     */
    static int millisTo(long deadline) throws SocketTimeoutException {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            throw new SocketTimeoutException("no answer in time");
        }
        return (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(left));
    }

    boolean connectionStaysOpen() {
        return staysOpen;
    }

    WireAnswer answer(long until) throws IOException {
        deadline = until;
        String status = line();
        while (code(status) < 200) {
            headers();
            status = line();
        }
        Map<String, String> headers = headers();
        int code = code(status);
        boolean said =
                headers.getOrDefault("connection", "").toLowerCase(Locale.ROOT).contains("close");
        staysOpen = !said && status.startsWith("HTTP/1.1");
        byte[] body = code == 204 || code == 304 ? new byte[0] : body(headers);
        return new WireAnswer(code, headers, new String(body, StandardCharsets.UTF_8));
    }

    private static int code(String status) throws ProtocolException {
        String[] parts = status.split(" ", 3);
        if (parts.length < 2 || !parts[0].startsWith("HTTP/1.") || !parts[1].matches("[1-9][0-9]{2}")) {
            throw new ProtocolException(
                    "the answer is not HTTP: " + status.substring(0, Math.min(40, status.length())));
        }
        return Integer.parseInt(parts[1]);
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .contains("chunked")) {
            return chunks();
        }
        String length = headers.get("content-length");
        if (length == null) {
            staysOpen = false;
            return in.readNBytes(LARGEST_BODY);
        }
        return exactly(number(length, 10));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            whole.write(exactly(size));
            line();
        }
        headers();
        return whole.toByteArray();
    }

    private int chunkSize() throws IOException {
        return number(line().split(";", 2)[0], 16);
    }

    private byte[] exactly(int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("the connection was closed before the whole answer came");
        }
        return bytes;
    }

    private static int number(String text, int radix) throws ProtocolException {
        try {
            int number = Integer.parseInt(text.strip(), radix);
            if (number >= 0 && number <= LARGEST_BODY) {
                return number;
            }
        } catch (NumberFormatException malformed) {
            throw new ProtocolException("the answer's length is no number: " + text);
        }
        throw new ProtocolException("the answer is larger than " + LARGEST_BODY + " bytes");
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed without an answer");
            }
            if (line.length() == LONGEST_LINE) {
                throw new ProtocolException("a line of the answer's head is longer than " + LONGEST_LINE);
            }
            line.append((char) next);
        }
        int end = line.length();
        return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
    }
}
