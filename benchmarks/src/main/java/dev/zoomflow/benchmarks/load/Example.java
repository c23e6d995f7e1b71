package dev.zoomflow.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** One message of a kind. */
public final class Example {
    private Example() {}

    public static byte[] of(Body body) {
        return (body.head() + new String(new Numbered(body.tail()).of(4711), US_ASCII)).getBytes(US_ASCII);
    }
}
