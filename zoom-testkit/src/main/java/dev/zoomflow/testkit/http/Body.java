package dev.zoomflow.testkit.http;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The bytes of a message. Thread-safe. */
public final class Body {
    public static final Body EMPTY = Body.of("");

    private final Supplier<byte[]> source;
    private byte @Nullable [] read;

    private Body(Supplier<byte[]> source) {
        this.source = source;
    }

    private Body(byte[] known) {
        this.source = () -> known;
        this.read = known;
    }

    public static Body of(byte[] bytes) {
        return new Body(bytes.clone());
    }

    public static Body of(String text) {
        return new Body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Read when it is first asked for, and once. */
    static Body from(Supplier<byte[]> source) {
        return new Body(source);
    }

    private synchronized byte[] read() {
        byte[] known = read;
        if (known == null) {
            known = source.get();
            read = known;
        }
        return known;
    }

    /** Whether looking at it costs nothing. */
    synchronized boolean wasRead() {
        return read != null;
    }

    public byte[] bytes() {
        return read().clone();
    }

    public String text() {
        return new String(read(), StandardCharsets.UTF_8);
    }

    public int size() {
        return read().length;
    }

    @Override
    public String toString() {
        return size() + " bytes";
    }
}
