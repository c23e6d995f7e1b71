package dev.zoomflow.testkit.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file of text in UTF-8. */
public final class TextFile {
    private TextFile() {}

    /**
     * All of it.
     *
     * @throws IllegalArgumentException that names the file and says in words why it cannot be read
     */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(file + " cannot be read: " + why(file, unreadable), unreadable);
        }
    }

    private static String why(Path file, IOException unreadable) {
        if (unreadable instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (unreadable instanceof AccessDeniedException) {
            return "this user may not";
        }
        if (unreadable instanceof CharacterCodingException) {
            return "it is no text in UTF-8";
        }
        return Files.isDirectory(file) ? "it is a folder" : String.valueOf(unreadable.getMessage());
    }
}
