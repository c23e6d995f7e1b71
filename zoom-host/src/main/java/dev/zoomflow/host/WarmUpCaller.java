package dev.zoomflow.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.zoomflow.api.event.Delivery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sends one delivery again and again over a few connections at once, so that groups are written, too. One thread. */
final class WarmUpCaller {
    private static final int CONNECTIONS = 16;
    private static final int PATIENCE_MILLIS = 5_000;

    private WarmUpCaller() {}

    /** @return how many were answered */
    static int call(int port, String path, Delivery delivery, Duration time) throws IOException {
        var end = System.nanoTime() + time.toNanos();
        var request = request(path, delivery);
        var sockets = new ArrayList<Socket>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(PATIENCE_MILLIS);
                sockets.add(socket);
            }
            var answered = 0;
            while (System.nanoTime() < end) {
                round(sockets, request);
                answered += CONNECTIONS;
            }
            return answered;
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    private static void round(List<Socket> sockets, byte[] request) throws IOException {
        for (var socket : sockets) {
            socket.getOutputStream().write(request);
        }
        for (var socket : sockets) {
            readHead(socket.getInputStream());
        }
    }

    private static byte[] request(String path, Delivery delivery) {
        var head = new StringBuilder("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        delivery.headers()
                .forEach((name, values) -> values.forEach(value -> head.append(name + ": " + value + "\r\n")));
        head.append("Content-Length: " + delivery.body().length + "\r\n\r\n");
        var request = new ByteArrayOutputStream();
        request.writeBytes(head.toString().getBytes(ISO_8859_1));
        request.writeBytes(delivery.body());
        return request.toByteArray();
    }

    /** The answers have no body. */
    private static void readHead(InputStream in) throws IOException {
        var newlines = 0;
        while (newlines < 2) {
            var next = in.read();
            if (next < 0) {
                throw new IOException("no answer");
            }
            newlines = next == '\n' ? newlines + 1 : next == '\r' ? newlines : 0;
        }
    }
}
