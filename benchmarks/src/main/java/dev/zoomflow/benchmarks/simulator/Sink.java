package dev.zoomflow.benchmarks.simulator;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;

/** Takes whatever is posted and answers 204: as little work as a receiver can do. Runs as a program of its own. */
final class Sink {
    private static final byte[] TAKEN = "HTTP/1.1 204 No Content\r\n\r\n".getBytes(US_ASCII);
    private static final String LENGTH = "content-length:";

    private Sink() {}

    public static void main(String[] arguments) throws IOException {
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            System.out.println(server.getLocalPort());
            while (true) {
                var socket = server.accept();
                socket.setTcpNoDelay(true);
                new Thread(() -> serve(socket), "sink").start();
            }
        }
    }

    private static void serve(Socket socket) {
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream());
            while (request(in)) {
                socket.getOutputStream().write(TAKEN);
            }
        } catch (IOException gone) {
            // whoever sent is through
        }
    }

    /** Reads one, body included; false at the end. */
    private static boolean request(InputStream in) throws IOException {
        var length = 0;
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.equals("\u0000")) {
                return false;
            }
            var header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith(LENGTH)) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
        }
        in.skipNBytes(length);
        return true;
    }

    /** Without its end; NUL when there is no more. */
    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return "\u0000";
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
