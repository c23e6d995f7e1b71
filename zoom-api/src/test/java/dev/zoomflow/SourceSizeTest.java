package dev.zoomflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Generated sources count, too: somebody will step through them. */
class SourceSizeTest {
    private static final int LONGEST = 300;
    private static final List<Path> ROOTS = List.of(Path.of("src"), Path.of("target/generated-sources"));

    @Test
    void noFileIsTooLongToReadAtOnce() throws IOException {
        for (var root : ROOTS) {
            try (var files = Files.walk(root)) {
                assertThat(files.filter(file -> file.toString().endsWith(".java"))
                                .filter(SourceSizeTest::tooLong)
                                .toList())
                        .describedAs(
                                "files of more than %d lines; '// size:' and a reason in the file lift the rule",
                                LONGEST)
                        .isEmpty();
            }
        }
    }

    private static boolean tooLong(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            var all = lines.toList();
            return all.size() > LONGEST
                    && all.stream().noneMatch(line -> line.strip().startsWith("// size:"));
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read " + file, unreadable);
        }
    }
}
