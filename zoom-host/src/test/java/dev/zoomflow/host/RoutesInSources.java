package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can be asked for with GET, as the sources of the listeners have it, so that no new page is forgotten. */
final class RoutesInSources {
    private static final Path WEB = Path.of("src", "main", "java", "dev", "zoomflow", "host", "web");
    private static final Pattern ROUTE = Pattern.compile("Route\\.get\\(\\s*([^,]*),");
    private static final Pattern STREAM = Pattern.compile("Map\\.of\\((\"/[^;]*)\\);");
    private static final Pattern TEXT = Pattern.compile("\"(/[^\"]*)\"");

    private RoutesInSources() {}

    static List<String> pages() throws IOException {
        return paths("pages", ROUTE);
    }

    static List<String> open() throws IOException {
        return paths("open", ROUTE);
    }

    static List<String> streams() throws IOException {
        return paths("pages", STREAM);
    }

    private static List<String> paths(String folder, Pattern where) throws IOException {
        try (Stream<Path> files = Files.list(WEB.resolve(folder))) {
            var found = files.filter(Files::isRegularFile)
                    .flatMap(file -> where.matcher(read(file)).results())
                    .flatMap(route -> paths(route.group(1)))
                    .toList();
            assertThat(found).as("paths of %s in %s", where, folder).isNotEmpty();
            return found;
        }
    }

    private static Stream<String> paths(String expression) {
        if (expression.equals("Gate.SIGN_IN")) {
            return Stream.of("/sign-in");
        }
        var found =
                TEXT.matcher(expression).results().map(text -> text.group(1)).toList();
        assertThat(found)
                .as("the path of a route that is written as %s", expression)
                .isNotEmpty();
        return found.stream();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
