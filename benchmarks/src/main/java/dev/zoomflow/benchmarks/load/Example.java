package dev.zoomflow.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** One message of a kind. */
public final class Example {
    private Example() {}

    public static byte[] of(Body body) {
        return of(body, 4711);
    }

    /** The one of this number. */
    public static byte[] of(Body body, long number) {
        return (body.head() + new String(new Numbered(body.tail()).of(number), US_ASCII)).getBytes(US_ASCII);
    }
}
