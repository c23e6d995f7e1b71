package dev.zoomflow.plugin.message;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value as rows of numbers: one row for each value, scalars with their canonical text in one array of bytes. Made for
 * one message, read often, much cheaper than a tree of objects. One thread.
 */
final class Tape {
    static final int NONE = -1;
    static final byte OBJECT = 1;
    static final byte ARRAY = 2;
    static final byte STRING = 3;
    static final byte WHOLE_NUMBER = 4;
    static final byte OTHER = 5;

    private byte[] kinds;
    private int[] firsts;
    private int[] nexts;
    private int[] nameds;
    private int[] starts;
    private int[] ends;
    private @Nullable String[] names;
    /** Of strings that are not their own canonical text. */
    private @Nullable String[] escaped = new String[0];

    private int size;
    private final Ascii text;

    Tape(int bytes) {
        var rows = 16 + bytes / 8;
        kinds = new byte[rows];
        firsts = new int[rows];
        nexts = new int[rows];
        nameds = new int[rows];
        starts = new int[rows];
        ends = new int[rows];
        names = new String[rows];
        text = new Ascii(bytes + bytes / 8 + 64);
    }

    /** Where the canonical text of the scalar that is added next goes. */
    Ascii text() {
        return text;
    }

    /**
     * Adds a value.
     *
     * @param start of its canonical text, which ends where the text ends now
     * @param named where its name's canonical text begins, which ends where its own begins; the same if it has none
     */
    int add(byte kind, @Nullable String name, int named, int start) {
        if (size == kinds.length) {
            grow();
        }
        kinds[size] = kind;
        firsts[size] = NONE;
        nexts[size] = NONE;
        nameds[size] = named;
        starts[size] = start;
        ends[size] = text.size();
        names[size] = name;
        return size++;
    }

    private void grow() {
        var rows = kinds.length * 2;
        kinds = Arrays.copyOf(kinds, rows);
        firsts = Arrays.copyOf(firsts, rows);
        nexts = Arrays.copyOf(nexts, rows);
        nameds = Arrays.copyOf(nameds, rows);
        starts = Arrays.copyOf(starts, rows);
        ends = Arrays.copyOf(ends, rows);
        names = Arrays.copyOf(names, rows);
    }

    void escaped(int row, String value) {
        if (escaped.length <= row) {
            escaped = Arrays.copyOf(escaped, kinds.length);
        }
        escaped[row] = value;
    }

    void first(int row, int child) {
        firsts[row] = child;
    }

    void next(int row, int sibling) {
        nexts[row] = sibling;
    }

    byte kind(int row) {
        return kinds[row];
    }

    int first(int row) {
        return firsts[row];
    }

    int next(int row) {
        return nexts[row];
    }

    /** Of a member of an object. */
    String name(int row) {
        var name = names[row];
        return name == null ? "" : name;
    }

    /** Where a member begins, its name and the colon included. */
    int named(int row) {
        return nameds[row];
    }

    int start(int row) {
        return starts[row];
    }

    int end(int row) {
        return ends[row];
    }

    /** The value of a string. */
    String string(int row) {
        var value = row < escaped.length ? escaped[row] : null;
        return value == null ? text.text(starts[row] + 1, ends[row] - 1) : value;
    }
}
