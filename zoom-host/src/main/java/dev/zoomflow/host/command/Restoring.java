package dev.zoomflow.host.command;

import dev.zoomflow.host.DataFolder;
import dev.zoomflow.host.StartException;
import dev.zoomflow.host.Store;
import dev.zoomflow.host.config.HostSettings;
import dev.zoomflow.host.store.Backup;
import dev.zoomflow.host.store.NewerTablesException;
import dev.zoomflow.host.store.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;

/**
 * Makes a data folder from a backup, or leaves everything as it was: the backup is opened with its key in a folder beside
 * the target first, and moved there when that has worked.
 *
 * @param key the file with the master key, for the folder
 */
record Restoring(Path backup, Path target, Optional<Path> key) {
    private static final String STORE = "zoomflow.db";

    void restore(HostSettings.Key configured) {
        mustBeUnused();
        if (!Files.isRegularFile(backup)) {
            throw new StartException("There is no backup " + backup);
        }
        mustBeReadable();
        Backup.masterKeyOf(backup);
        var trial = emptyFolder();
        try {
            restoreBy(trial, configured);
        } catch (IOException failed) {
            throw new StartException(
                    "The folder " + target + " cannot be made from " + backup + ": " + failed.getMessage());
        }
    }

    private void restoreBy(Path trial, HostSettings.Key configured) throws IOException {
        try {
            prove(trial, configured);
            settle(trial);
        } finally {
            clear(trial);
        }
    }

    private void mustBeUnused() {
        if (!Files.exists(target)) {
            return;
        }
        try (var inside = Files.list(target)) {
            var other = inside.filter(file -> !isTheKeyToUse(file)).findFirst();
            if (other.isPresent()) {
                throw new StartException("The folder " + target + " is used ("
                        + other.get().getFileName() + "): a restore overwrites nothing; name a new one with --data");
            }
        } catch (IOException notAFolder) {
            throw new StartException("The data folder " + target + " is no folder; name another with --data");
        }
    }

    /** It may lie there already, but another one may be the only one of its kind. */
    private boolean isTheKeyToUse(Path file) {
        return file.equals(target.resolve("key")) && keyFromElsewhere().isEmpty();
    }

    private Optional<Path> keyFromElsewhere() {
        var own = target.resolve("key").toAbsolutePath().normalize();
        return key.filter(given -> !given.toAbsolutePath().normalize().equals(own));
    }

    private void mustBeReadable() {
        try (var bytes = Files.newInputStream(backup)) {
            bytes.read();
        } catch (IOException unreadable) {
            throw new StartException(
                    "The backup " + backup + " cannot be read: give the user who runs this the right to");
        }
    }

    /** Beside the target, on the same disk. */
    private Path emptyFolder() {
        var beside = target.resolveSibling("").normalize();
        try {
            Files.createDirectories(beside);
            return Files.createTempDirectory(beside, ".restore");
        } catch (IOException failed) {
            throw new StartException("The folder " + beside + " cannot be written, where " + target
                    + " is to be made; make it writable or choose another with --data");
        }
    }

    /** Opens what would be there, which also brings its tables up to date. */
    private void prove(Path trial, HostSettings.Key configured) throws IOException {
        Files.copy(backup, trial.resolve(STORE));
        var file = key.or(configured::file).orElse(target.resolve("key"));
        var source = new HostSettings.Key(
                key.isPresent() ? Optional.empty() : configured.value(),
                Optional.of(file),
                key.isPresent() ? Optional.empty() : configured.command(),
                configured.former());
        try {
            Store.open(new DataFolder(trial), source).close();
        } catch (NewerTablesException newer) {
            throw new StartException("The backup " + backup + " is of a newer version of this program ("
                    + newer.versions() + "): restore it with that version");
        }
    }

    private void settle(Path trial) throws IOException {
        DataFolder.prepare(target);
        var given = keyFromElsewhere();
        if (given.isPresent()) {
            PrivateFile.write(
                    target.resolve("key"), Files.readString(given.get()).strip() + "\n");
        }
        Files.move(trial.resolve(STORE), target.resolve(STORE), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void clear(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
