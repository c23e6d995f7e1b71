package dev.zoomflow.plugin.message;

import java.util.Set;

/** Writes the canonical form of docs/adr/0003-event-identity.md. Depends on members being in the order of their names. */
final class Canonical {
    private final Tape tape;
    private final Set<String> without;
    private final Ascii out;

    Canonical(Tape tape, Set<String> without) {
        this.tape = tape;
        this.without = without;
        this.out = new Ascii(2 * tape.text().size() + 64);
    }

    Ascii of(int row) {
        write(row);
        return out;
    }

    private void write(int row) {
        switch (tape.kind(row)) {
            case Tape.OBJECT -> members(row);
            case Tape.ARRAY -> elements(row);
            default -> out.add(tape.text(), tape.start(row), tape.end(row));
        }
    }

    private void members(int object) {
        out.add('{');
        var first = true;
        for (int row = tape.first(object); row != Tape.NONE; row = tape.next(row)) {
            var name = tape.name(row);
            if (!without.contains(name)) {
                if (!first) {
                    out.add(',');
                }
                first = false;
                out.quoted(name);
                out.add(':');
                write(row);
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
            write(row);
        }
        out.add(']');
    }
}
