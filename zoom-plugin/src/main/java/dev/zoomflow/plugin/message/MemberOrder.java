package dev.zoomflow.plugin.message;

import java.util.Arrays;

/** Puts the members of objects in the order of their names. One thread. */
final class MemberOrder {
    /** Up to here sorting by insertion is the quickest; above, it must not be: who signs a message may be an enemy. */
    private static final int FEW = 24;

    private final Tape tape;
    private int[] rows = new int[FEW];

    MemberOrder(Tape tape) {
        this.tape = tape;
    }

    /**
     * @return whether they were in order
     * @throws NotJson if a name is there twice
     */
    boolean sort(int object) {
        var count = 0;
        var sorted = true;
        for (int row = tape.first(object); row != Tape.NONE; row = tape.next(row)) {
            if (count == rows.length) {
                rows = Arrays.copyOf(rows, count * 2);
            }
            sorted = sorted && (count == 0 || before(rows[count - 1], row));
            rows[count++] = row;
        }
        if (sorted) {
            return true;
        }
        if (count <= FEW) {
            insert(count);
        } else {
            sortMany(count);
        }
        relink(object, count);
        return false;
    }

    private boolean before(int one, int other) {
        return tape.compareNames(one, other) < 0;
    }

    private void insert(int count) {
        for (int i = 1; i < count; i++) {
            var row = rows[i];
            var at = i;
            while (at > 0 && before(row, rows[at - 1])) {
                rows[at] = rows[at - 1];
                at--;
            }
            rows[at] = row;
        }
    }

    private void sortMany(int count) {
        var sorted = Arrays.stream(rows, 0, count)
                .boxed()
                .sorted(tape::compareNames)
                .mapToInt(Integer::intValue)
                .toArray();
        System.arraycopy(sorted, 0, rows, 0, count);
    }

    private void relink(int object, int count) {
        tape.first(object, rows[0]);
        for (int i = 1; i < count; i++) {
            if (!before(rows[i - 1], rows[i])) {
                throw new NotJson();
            }
            tape.next(rows[i - 1], rows[i]);
        }
        tape.next(rows[count - 1], Tape.NONE);
    }
}
