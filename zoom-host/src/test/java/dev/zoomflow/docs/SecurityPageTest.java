package dev.zoomflow.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A threat is covered by a test that exists, or the page does not say so. */
@Tag("long")
class SecurityPageTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final Pattern ROW = Pattern.compile("\\| (?!threat)([^*|].*) \\| (.+) \\| (.*) \\|");

    private record Named(String type, String method) {}

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        assertThat(named(page()))
                .hasSizeGreaterThan(50)
                .allSatisfy(test -> assertThat(isThere(test))
                        .as("%s#%s", test.type(), test.method())
                        .isTrue());
    }

    @Test
    void everyThreatNamesATest() throws IOException {
        var rows = ROW.matcher(page()).results().toList();

        assertThat(rows)
                .hasSizeGreaterThan(25)
                .allSatisfy(
                        row -> assertThat(named(row.group(3))).as(row.group(1)).isNotEmpty());
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/security.md"));
    }

    private static List<Named> named(String text) {
        return TEST.matcher(text)
                .results()
                .map(found -> new Named(found.group(1), found.group(2)))
                .toList();
    }

    private static boolean isThere(Named test) throws IOException {
        var method = Pattern.compile("(?m)^    void " + test.method() + "\\(");
        for (var file : sources(test.type())) {
            if (method.matcher(Files.readString(file)).find()) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> sources(String type) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.endsWith(type + ".java"))
                    .filter(file -> file.toString().contains("/src/test/"))
                    .toList();
        }
    }
}
