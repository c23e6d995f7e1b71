package dev.zoomflow.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocumentationTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("]\\((?!\\w+:)([^)#\\s]+)[^)]*\\)");

    @Test
    void codeInThePagesIsTheTestedCode() throws IOException {
        for (var page : pages()) {
            var text = Files.readString(page);
            var refreshed = new Snippets(ROOT).refreshed(text);
            if (Boolean.getBoolean("snippets.update")) {
                Files.writeString(page, refreshed);
            } else {
                assertThat(text)
                        .as("%s; -Dsnippets.update=true writes it anew", ROOT.relativize(page))
                        .isEqualTo(refreshed);
            }
        }
    }

    @Test
    void linksInThePagesLeadSomewhere() throws IOException {
        for (var page : pages()) {
            assertThat(LINK.matcher(Files.readString(page)).results().map(link -> link.group(1)))
                    .as("links of %s", ROOT.relativize(page))
                    .allSatisfy(link ->
                            assertThat(page.resolveSibling(link).normalize()).exists());
        }
    }

    private static List<Path> pages() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.filter(DocumentationTest::isPage).toList();
        }
    }

    private static boolean isPage(Path file) {
        var path = ROOT.relativize(file).toString();
        return path.endsWith(".md") && !path.contains("target") && !path.contains("node_modules");
    }
}
