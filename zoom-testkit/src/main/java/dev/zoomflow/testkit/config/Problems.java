package dev.zoomflow.testkit.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/** Everything that is wrong with a file, each with its line. */
final class Problems {
    private final Path file;
    private final List<String> found = new ArrayList<>();

    Problems(Path file) {
        this.file = file;
    }

    void add(Node where, String what) {
        add(where.getStartMark().map(mark -> mark.getLine() + 1).orElse(1), what);
    }

    void add(int line, String what) {
        found.add(file + ":" + line + ": " + what);
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), found));
        }
    }
}
