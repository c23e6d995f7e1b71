package dev.zoomflow.plugin.message;

import java.util.Arrays;

/** Puts the members of objects in the order of their names. One thread. */
final class MemberOrder {
    /** Up to here sorting by insertion is the quickest; above, it must not be: who signs a message may be an enemy. */
    private static final int FEW = 24;

    private final Tape tape;
    private int[] rows = new int[FEW];
    /** How the name of each begins, in a number: most names differ there. */
    private long[] begins = new long[FEW];

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
            makeRoom(count);
            rows[count] = row;
            begins[count] = tape.nameBegin(row);
            sorted = sorted && (count == 0 || inOrder(count - 1, count));
            count++;
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

    private void makeRoom(int count) {
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, count * 2);
            begins = Arrays.copyOf(begins, count * 2);
        }
    }

    private boolean inOrder(int one, int other) {
        return isBefore(begins[one], rows[one], begins[other], rows[other]);
    }

    private boolean isBefore(long begin, int row, long otherBegin, int otherRow) {
        return begin == otherBegin ? tape.compareNames(row, otherRow) < 0 : begin < otherBegin;
    }

    private void insert(int count) {
        for (int i = 1; i < count; i++) {
            var row = rows[i];
            var begin = begins[i];
            var at = i;
            while (at > 0 && isBefore(begin, row, begins[at - 1], rows[at - 1])) {
                rows[at] = rows[at - 1];
                begins[at] = begins[at - 1];
                at--;
            }
            rows[at] = row;
            begins[at] = begin;
        }
    }

    private void sortMany(int count) {
        var sorted = Arrays.stream(rows, 0, count)
                .boxed()
                .sorted(tape::compareNames)
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < count; i++) {
            rows[i] = sorted[i];
            begins[i] = tape.nameBegin(sorted[i]);
        }
    }

    private void relink(int object, int count) {
        tape.first(object, rows[0]);
        for (int i = 1; i < count; i++) {
            if (!inOrder(i - 1, i)) {
                throw new NotJson();
            }
            tape.next(rows[i - 1], rows[i]);
        }
        tape.next(rows[count - 1], Tape.NONE);
    }
}
