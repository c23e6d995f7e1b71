package dev.zoomflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ApiSurfaceTest {
    private static final Path DUMP = Path.of("api/zoom-api.txt");
    private static final String REGENERATE = "zoomflow.api.write";

    @Test
    void everyChangeOfTheSpiShowsInItsDump() throws IOException {
        var now = ApiSurface.lines();
        if (Boolean.getBoolean(REGENERATE)) {
            Files.createDirectories(DUMP.toAbsolutePath().getParent());
            Files.write(DUMP, now);
        }

        assertThat(difference(Files.readAllLines(DUMP), now))
                .describedAs(
                        "The public SPI differs from zoom-api/%s (- is gone, + is new)."
                                + " If that is meant, run the tests of zoom-api with -D%s=true and commit the file.",
                        DUMP, REGENERATE)
                .isEmpty();
    }

    @Test
    void theSpiStaysSmallEnoughToLearn() {
        assertThat(ApiSurface.types())
                .describedAs("public types; one more needs a decision under docs/adr")
                .hasSizeLessThanOrEqualTo(32);
    }

    /** Lines stand beneath their type's name, so that equal members of two types are told apart. */
    private static List<String> difference(List<String> before, List<String> after) {
        var gone = qualified(before);
        var added = qualified(after);
        var both = new TreeSet<>(gone);
        both.retainAll(added);
        gone.removeAll(both);
        added.removeAll(both);
        var difference = new ArrayList<String>();
        gone.forEach(line -> difference.add("- " + line));
        added.forEach(line -> difference.add("+ " + line));
        return difference;
    }

    private static Set<String> qualified(List<String> lines) {
        var qualified = new TreeSet<String>();
        var type = "";
        for (var line : lines) {
            if (line.startsWith("# ")) {
                type = line.substring(2);
            } else if (!line.isBlank()) {
                qualified.add(type + ": " + line.strip());
            }
        }
        return qualified;
    }
}
