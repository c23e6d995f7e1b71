package dev.zoomflow.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFileTest {
    @TempDir
    private Path folder;

    @Test
    void whatCannotTakeItsPlaceIsNotLeftBeside() throws IOException {
        var taken = Files.createDirectories(folder.resolve("key/inside")).resolveSibling(".");

        assertThatIOException().isThrownBy(() -> PrivateFile.write(taken.normalize(), "a secret"));

        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void takesThePlaceOfTheOneBefore() throws IOException {
        var path = folder.resolve("key");
        PrivateFile.write(path, "old");

        PrivateFile.write(path, "new");

        assertThat(path).hasContent("new");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }
}
