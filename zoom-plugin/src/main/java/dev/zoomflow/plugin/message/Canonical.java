package dev.zoomflow.plugin.message;

import java.util.function.Predicate;

/** Writes the canonical form of docs/adr/0003-event-identity.md. Depends on members being in the order of their names. */
final class Canonical {
    private final Tape tape;
    private final Predicate<String> without;
    private final Ascii out;

    Canonical(Tape tape, Predicate<String> without) {
        this.tape = tape;
        this.without = without;
        this.out = new Ascii(tape.text().size() + tape.text().size() / 8 + 64);
    }

    Ascii of(int row) {
        container(row);
        return out;
    }

    /** Of a container there is no text but the name. */
    private void container(int row) {
        if (tape.kind(row) == Tape.OBJECT) {
            members(row);
        } else if (tape.kind(row) == Tape.ARRAY) {
            elements(row);
        }
    }

    private void members(int object) {
        out.add('{');
        var first = true;
        for (int row = tape.first(object); row != Tape.NONE; row = tape.next(row)) {
            if (!without.test(tape.name(row))) {
                if (!first) {
                    out.add(',');
                }
                first = false;
                out.add(tape.text(), tape.named(row), tape.end(row));
                container(row);
            }
        }
        out.add('}');
    }

    private void elements(int array) {
        out.add('[');
        for (int row = tape.first(array); row != Tape.NONE; row = tape.next(row)) {
            if (row != tape.first(array)) {
                out.add(',');
            }
            out.add(tape.text(), tape.start(row), tape.end(row));
            container(row);
        }
        out.add(']');
    }
}
