package dev.zoomflow.plugin.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads exactly one JSON object, at most 64 levels deep, without a name twice in one object: two readers would see two
 * different messages in it. Members are put in the order of their names. One thread, one message.
 */
final class TapeReader {
    private static final int DEEPEST = 64;

    private final byte[] json;
    private final Cursor cursor;
    private final Tape tape;
    private final MemberOrder order;
    /** How often the message differed from its canonical form so far. */
    private int differences;

    private TapeReader(byte[] json) {
        this.json = json;
        this.cursor = new Cursor(json);
        this.tape = new Tape(json);
        this.order = new MemberOrder(tape);
    }

    /** @param utf8 valid UTF-8 without a byte order mark or NUL; stays as it is */
    static Optional<Tape> read(byte[] utf8) {
        try {
            return Optional.of(new TapeReader(utf8).message());
        } catch (NotJson | NumberFormatException | ArithmeticException found) {
            return Optional.empty();
        }
    }

    private Tape message() {
        cursor.spaces();
        if (cursor.here() != '{') {
            throw new NotJson();
        }
        value(0);
        cursor.spaces();
        if (cursor.at() != json.length) {
            throw new NotJson();
        }
        return tape;
    }

    /** @return its row */
    private int value(int depth) {
        return switch (cursor.here()) {
            case '"' -> string();
            case '{' -> container(Tape.OBJECT, depth + 1);
            case '[' -> container(Tape.ARRAY, depth + 1);
            case 't' -> literal("true");
            case 'f' -> literal("false");
            case 'n' -> literal("null");
            default -> number();
        };
    }

    private int container(int kind, int depth) {
        if (depth > DEEPEST) {
            throw new NotJson();
        }
        var start = cursor.at();
        var before = differences;
        var row = tape.add(kind);
        if (kind == Tape.OBJECT) {
            members(row, depth);
        } else {
            elements(row, depth);
        }
        if (differences == before) {
            tape.value(row, start, cursor.at());
        }
        return row;
    }

    private void elements(int array, int depth) {
        cursor.expect('[');
        spaces();
        if (cursor.take(']')) {
            return;
        }
        var last = Tape.NONE;
        do {
            spaces();
            last = linked(array, last, value(depth));
            spaces();
        } while (cursor.take(','));
        cursor.expect(']');
    }

    private void members(int object, int depth) {
        cursor.expect('{');
        spaces();
        if (cursor.take('}')) {
            return;
        }
        var last = Tape.NONE;
        do {
            spaces();
            last = linked(object, last, member(depth));
            spaces();
        } while (cursor.take(','));
        cursor.expect('}');
        if (!order.sort(object)) {
            differences++;
        }
    }

    private int member(int depth) {
        var start = cursor.at();
        var isPlain = cursor.string();
        var end = cursor.at();
        if (!isPlain) {
            start = rewritten(start, end);
            end = tape.text().size();
            requireText(Quoted.read(tape.text(), start, end));
        }
        spaces();
        cursor.expect(':');
        spaces();
        var row = value(depth);
        tape.name(row, start, end);
        if (Volatile.is(tape, row)) {
            differences++;
        }
        return row;
    }

    /** A value may have half a pair of surrogates; a name that has one is no text. */
    private static void requireText(String name) {
        if (!UTF_8.newEncoder().canEncode(name)) {
            throw new NotJson();
        }
    }

    private int linked(int container, int last, int row) {
        if (last == Tape.NONE) {
            tape.first(container, row);
        } else {
            tape.next(last, row);
        }
        return row;
    }

    private void spaces() {
        differences += cursor.spaces();
    }

    private int string() {
        var start = cursor.at();
        var row = tape.add(Tape.STRING);
        if (cursor.string()) {
            tape.value(row, start, cursor.at());
        } else {
            tape.value(row, rewritten(start, cursor.at()), tape.text().size());
        }
        return row;
    }

    private int literal(String word) {
        var row = tape.add(Tape.OTHER);
        tape.value(row, cursor.at(), cursor.at() + word.length());
        cursor.expect(word);
        return row;
    }

    private int number() {
        var start = cursor.at();
        var isWhole = cursor.number();
        var row = tape.add(isWhole ? Tape.WHOLE_NUMBER : Tape.OTHER);
        tape.value(row, start, cursor.at());
        if (!isWhole) {
            rewrite(row, new BigDecimal(tape.text().text(start, cursor.at())).toString());
        } else if (tape.text().is(start, cursor.at(), "-0")) {
            rewrite(row, "0");
        }
        return row;
    }

    private void rewrite(int row, String number) {
        differences++;
        var start = tape.text().size();
        tape.text().add(number);
        tape.value(row, start, tape.text().size());
    }

    /** @return where the string of the message has its canonical form */
    private int rewritten(int start, int end) {
        differences++;
        var canonical = tape.text().size();
        Quoted.write(new String(json, start + 1, end - start - 2, UTF_8), tape.text());
        return canonical;
    }
}
