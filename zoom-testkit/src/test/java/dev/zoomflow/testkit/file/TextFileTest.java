package dev.zoomflow.testkit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {
    @TempDir
    Path folder;

    @Test
    void isReadAsItIs() throws IOException {
        var file = Files.writeString(folder.resolve("tea"), "Tee ☕\n");

        assertThat(TextFile.read(file)).isEqualTo("Tee ☕\n");
    }

    @Test
    void saysInWordsWhyItCannotBeRead() throws IOException {
        var bytes = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xC3});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextFile.read(folder.resolve("gone")))
                .withMessage(folder.resolve("gone") + " cannot be read: there is no such file");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextFile.read(folder))
                .withMessage(folder + " cannot be read: it is a folder");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextFile.read(bytes))
                .withMessage(bytes + " cannot be read: it is no text in UTF-8");
    }
}
