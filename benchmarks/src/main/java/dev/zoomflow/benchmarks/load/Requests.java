package dev.zoomflow.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/** Makes requests, each with an event nobody sent before, signed. One thread. */
final class Requests {
    private static final int SIGNATURE = 64;

    private final Numbered head;
    private final byte[] body;
    private final Numbered tail;
    private final Signer signer;
    private final byte[] end = "\r\n\r\n".getBytes(US_ASCII);
    private long number;

    /** @param first the number of the first event; the next has the next number */
    Requests(Target target, Body body, long first) {
        var timestamp = Long.toString(System.currentTimeMillis() / 1000);
        this.head = new Numbered(head(target, body.size(), timestamp));
        this.body = body.head().getBytes(US_ASCII);
        this.tail = new Numbered(body.tail());
        this.signer = new Signer(target.secret(), timestamp, this.body);
        this.number = first;
    }

    private static String head(Target target, int size, String timestamp) {
        var dialect = target.dialect();
        return String.join(
                "\r\n",
                "POST " + target.path() + " HTTP/1.1",
                "Host: 127.0.0.1:" + target.port(),
                "User-Agent: " + dialect.userAgent(),
                "Content-Type: application/json; charset=utf-8",
                "Content-Length: " + size,
                "clientid: " + target.clientId(),
                "x-zm-request-id: 5ae9d0b4-b35d-4cf8-############",
                dialect.timestamp() + ": " + timestamp,
                dialect.signature() + ": v0=");
    }

    int length() {
        return head.length() + SIGNATURE + end.length + body.length + tail.length();
    }

    void next(ByteBuffer out) {
        var last = tail.of(number);
        out.clear();
        out.put(head.of(number)).put(signer.sign(last)).put(end).put(body).put(last);
        out.flip();
        number++;
    }

    long number() {
        return number;
    }
}
