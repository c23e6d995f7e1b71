package dev.zoomflow.plugin.message;

import java.util.Arrays;

/**
 * A JSON value as rows of numbers, one row for each value, which say where in the text its canonical form is. The text is the
 * message itself; behind it stands what is written differently there. Made for one message, read often, much cheaper than a
 * tree of objects. One thread.
 */
final class Tape {
    static final int NONE = -1;

    static final int OBJECT = 1;
    static final int ARRAY = 2;
    static final int STRING = 3;
    static final int WHOLE_NUMBER = 4;
    static final int OTHER = 5;

    private static final int KIND = 0;
    private static final int FIRST = 1;
    private static final int NEXT = 2;
    private static final int NAME = 3;
    private static final int NAME_END = 4;
    private static final int START = 5;
    private static final int END = 6;
    private static final int COLUMNS = 7;

    private final int length;
    private final Ascii text;
    private int[] cells;
    private int size;

    /** @param message stays as it is */
    Tape(byte[] message) {
        length = message.length;
        text = new Ascii(message);
        cells = new int[COLUMNS * (16 + message.length / 8)];
    }

    Ascii text() {
        return text;
    }

    /** Adds a value of which nothing else is known yet. */
    int add(int kind) {
        if (size == cells.length) {
            cells = Arrays.copyOf(cells, cells.length * 2);
        }
        var row = size;
        cells[row + KIND] = kind;
        cells[row + FIRST] = NONE;
        cells[row + NEXT] = NONE;
        cells[row + NAME] = NONE;
        cells[row + START] = NONE;
        size += COLUMNS;
        return row;
    }

    void first(int row, int child) {
        cells[row + FIRST] = child;
    }

    void next(int row, int sibling) {
        cells[row + NEXT] = sibling;
    }

    /** Where its name is, in quotes. */
    void name(int row, int start, int end) {
        cells[row + NAME] = start;
        cells[row + NAME_END] = end;
    }

    /** Where it is. */
    void value(int row, int start, int end) {
        cells[row + START] = start;
        cells[row + END] = end;
    }

    int kind(int row) {
        return cells[row + KIND];
    }

    /** Of the members of an object, or of the elements of an array; or none. */
    int first(int row) {
        return cells[row + FIRST];
    }

    int next(int row) {
        return cells[row + NEXT];
    }

    int name(int row) {
        return cells[row + NAME];
    }

    int nameEnd(int row) {
        return cells[row + NAME_END];
    }

    /** Where its canonical form begins; none if that has to be put together from those of its children. */
    int start(int row) {
        return cells[row + START];
    }

    int end(int row) {
        return cells[row + END];
    }

    /** The value of a string. */
    String string(int row) {
        return Quoted.read(text, start(row), end(row));
    }

    boolean isNamed(int row, String name) {
        return isPlain(row)
                ? text.is(name(row) + 1, nameEnd(row) - 1, name)
                : Quoted.read(text, name(row), nameEnd(row)).equals(name);
    }

    /** A number of which holds: a name that comes {@linkplain #compareNames before} another has no greater one. */
    long nameBegin(int row) {
        return isPlain(row)
                ? text.begin(name(row) + 1, nameEnd(row) - 1)
                : Quoted.begin(Quoted.read(text, name(row), nameEnd(row)));
    }

    /** By the order of UTF-16. */
    int compareNames(int row, int other) {
        return isPlain(row) && isPlain(other)
                ? text.compare(name(row) + 1, nameEnd(row) - 1, name(other) + 1, nameEnd(other) - 1)
                : Quoted.read(text, name(row), nameEnd(row)).compareTo(Quoted.read(text, name(other), nameEnd(other)));
    }

    /** Whether the name stands in the message as it is. */
    private boolean isPlain(int row) {
        return name(row) < length;
    }
}
