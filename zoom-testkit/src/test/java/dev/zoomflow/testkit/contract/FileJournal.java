package dev.zoomflow.testkit.contract;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A line for each event that came, and one when it is done with. Thread-safe. */
final class FileJournal {
    private static final String CAME = "came ";
    private static final String DONE = "done ";

    private final Path file;
    private final Flawed flawed;
    private final Map<String, String> open = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();
    private boolean broken;

    FileJournal(Path file, Flawed flawed) throws IOException {
        this.file = file;
        this.flawed = flawed;
        if (Files.exists(file)) {
            Files.readAllLines(file).forEach(this::read);
        }
    }

    private void read(String line) {
        var words = line.split(" ", 3);
        if (line.startsWith(CAME)) {
            open.put(words[1], words[2]);
            known.add(words[1]);
        } else {
            open.remove(words[1]);
            if (flawed.has(HostFlaws.FORGETS_WHAT_IS_DONE)) {
                known.remove(words[1]);
            }
        }
    }

    /** Messages of events that nobody is done with. */
    synchronized List<String> open() {
        return List.copyOf(open.values());
    }

    /** Whether it is new. */
    synchronized boolean append(String id, String message) throws IOException {
        if (broken) {
            throw new IOException("the disk is full");
        }
        if (!known.add(id)) {
            return false;
        }
        write(CAME + id + " " + message);
        return true;
    }

    synchronized void done(String id) {
        try {
            write(DONE + id);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private void write(String line) throws IOException {
        if (!flawed.has(HostFlaws.KEEPS_NOTHING)) {
            Files.writeString(file, line + "\n", CREATE, APPEND);
        }
    }

    synchronized void breaks(boolean now) {
        broken = now;
    }
}
