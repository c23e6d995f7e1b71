package dev.zoomflow.testkit.spelling;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** How far words are from each other. */
public final class Spelling {
    /** Of a word's letters, how many may be wrong: one in this many. */
    private static final int LETTERS_FOR_A_SLIP = 4;

    private Spelling() {}

    /** The one of these that looks like a slip away from what was written. */
    public static Optional<String> nearest(String written, Collection<String> known) {
        int most = Math.max(1, written.length() / LETTERS_FOR_A_SLIP);
        return known.stream()
                .filter(word -> edits(word, written) <= most)
                .min(Comparator.comparingInt((String word) -> edits(word, written))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters have to be put in, taken out or replaced to make one of the other. */
    public static int edits(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
