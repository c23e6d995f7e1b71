package com.example.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What comes with the testkit: no server, no JSON library, nothing that could quarrel with a program's own. */
class ClassPathTest {
    private static final Pattern OF_THE_TESTS =
            Pattern.compile("(junit|opentest4j|apiguardian|assertj|byte-buddy|surefire|jspecify).*");

    @Test
    void gainsZoomflowAndWhatComesWithPf4j() {
        var gained = new TreeSet<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            var name = Path.of(entry).getFileName().toString();
            if (name.endsWith(".jar") && !OF_THE_TESTS.matcher(name).matches()) {
                gained.add(name.replaceFirst("-[0-9].*", ""));
            }
        }
        assertThat(gained)
                .containsExactlyInAnyOrderElementsOf(
                        List.of("zoom-api", "zoom-testkit", "pf4j", "java-semver", "slf4j-api"));
    }
}
