package dev.zoomflow.docs;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page's code blocks that stand in tested source: {@code <!-- snippet: path#tag -->} before the block names the region. */
final class Snippets {
    private static final Pattern BLOCK =
            Pattern.compile("(<!-- snippet: (\\S+?)#(\\S+) -->\\n```\\w*\\n)(.*?)(```)", Pattern.DOTALL);

    private final Path root;

    Snippets(Path root) {
        this.root = root;
    }

    /** The page as it has to be. */
    String refreshed(String page) {
        return BLOCK.matcher(page)
                .replaceAll(block -> Matcher.quoteReplacement(
                        block.group(1) + region(block.group(2), block.group(3)) + block.group(5)));
    }

    private String region(String file, String tag) {
        var lines = lines(file);
        var from = lines.indexOf(marker(lines, file, "tag::" + tag + "[]")) + 1;
        var to = lines.indexOf(marker(lines, file, "end::" + tag + "[]"));
        return lines.subList(from, to).stream()
                .filter(line -> !line.contains("tag::") && !line.contains("end::"))
                .collect(joining("\n"))
                .stripIndent()
                .stripTrailing()
                .concat("\n");
    }

    private static String marker(List<String> lines, String file, String marker) {
        return lines.stream()
                .filter(line -> line.contains(marker))
                .findFirst()
                .orElseThrow(() -> new AssertionError(file + " has no line with " + marker));
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(root.resolve(file));
        } catch (IOException e) {
            throw new AssertionError("a page names " + file + ", which cannot be read", e);
        }
    }
}
