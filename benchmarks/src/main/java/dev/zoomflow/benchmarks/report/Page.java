package dev.zoomflow.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document with places for what was measured, each between {@code <!-- run: name -->} and {@code <!-- /run -->}. */
public final class Page {
    private final Path file;

    public Page(Path file) {
        this.file = file;
    }

    /** Puts a text in the place of what the last run left there. */
    public void fill(String name, String text) throws IOException {
        var place = Pattern.compile("(<!-- run: " + Pattern.quote(name) + " -->\n).*?(<!-- /run -->)", Pattern.DOTALL);
        var found = place.matcher(Files.readString(file));
        if (!found.find()) {
            throw new IOException(file + " has no place for '" + name + "'");
        }
        Files.writeString(file, found.replaceFirst("$1" + Matcher.quoteReplacement(text) + "$2"));
    }
}
