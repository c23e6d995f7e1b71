package dev.zoomflow.host.config;

import java.util.Locale;

/** How far two words are apart: the number of letters to change, add or drop; case and separators count nothing. */
final class Spelling {
    private Spelling() {}

    static int distance(String one, String other) {
        var a = plain(one);
        var b = plain(other);
        var row = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    private static String plain(String word) {
        return word.toUpperCase(Locale.ROOT).replaceAll("[._-]", "");
    }
}
