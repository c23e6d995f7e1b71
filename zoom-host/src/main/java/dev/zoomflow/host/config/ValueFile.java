package dev.zoomflow.host.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file that holds one value, as secret stores mount them. White space around the value is not part of it. */
final class ValueFile {
    private static final long MOST = 64 * 1024;

    private ValueFile() {}

    /** @param path the value under {@code key}, which is {@code NAME_FILE} */
    static Optional<Entry> read(String key, Entry path, List<Problem> problems) {
        try {
            var file = Path.of(path.value().strip()).toAbsolutePath().normalize();
            var text = Files.isRegularFile(file) && Files.size(file) > MOST ? "" : Files.readString(file);
            if (!text.isBlank()) {
                return Optional.of(new Entry(text.strip(), file + " (" + path.where() + ")"));
            }
            problems.add(problem(key, path, file + " is empty or larger than 64 KiB"));
        } catch (CharacterCodingException notText) {
            problems.add(problem(key, path, "the file " + path.value().strip() + " is not UTF-8 text"));
        } catch (IOException unreadable) {
            problems.add(problem(
                    key,
                    path,
                    "the file " + path.value().strip()
                            + " cannot be read: write its path, and give the host's user the right to"));
        } catch (InvalidPathException noPath) {
            problems.add(problem(key, path, "is no path: " + noPath.getReason()));
        }
        return Optional.empty();
    }

    private static Problem problem(String key, Entry path, String text) {
        return new Problem(path.where(), key, text);
    }
}
