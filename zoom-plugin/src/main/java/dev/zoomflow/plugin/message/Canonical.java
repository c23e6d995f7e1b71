package dev.zoomflow.plugin.message;

/** Writes the canonical form of docs/adr/0003-event-identity.md. Depends on members being in the order of their names. */
final class Canonical {
    private final Tape tape;
    private final Ascii out;

    Canonical(Tape tape) {
        this.tape = tape;
        this.out = new Ascii(tape.text().size() + 64);
    }

    Ascii of(int row) {
        value(row);
        return out;
    }

    private void value(int row) {
        if (tape.start(row) != Tape.NONE) {
            out.add(tape.text(), tape.start(row), tape.end(row));
        } else if (tape.kind(row) == Tape.OBJECT) {
            members(row);
        } else {
            elements(row);
        }
    }

    private void members(int object) {
        out.add('{');
        var first = true;
        for (int row = tape.first(object); row != Tape.NONE; row = tape.next(row)) {
            if (!Volatile.is(tape, row)) {
                if (!first) {
                    out.add(',');
                }
                first = false;
                member(row);
            }
        }
        out.add('}');
    }

    private void member(int row) {
        if (tape.start(row) == tape.nameEnd(row) + 1) {
            out.add(tape.text(), tape.name(row), tape.end(row));
        } else {
            out.add(tape.text(), tape.name(row), tape.nameEnd(row));
            out.add(':');
            value(row);
        }
    }

    private void elements(int array) {
        out.add('[');
        for (int row = tape.first(array); row != Tape.NONE; row = tape.next(row)) {
            if (row != tape.first(array)) {
                out.add(',');
            }
            value(row);
        }
        out.add(']');
    }
}
