package dev.zoomflow.host.command;

import dev.zoomflow.host.DataFolder;
import dev.zoomflow.host.StartException;
import dev.zoomflow.host.store.Backup;
import dev.zoomflow.host.store.PostgresAddress;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A copy of the store. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copies the store, as it is at one moment, to a file; a host may run meanwhile. The copy holds"
                + " sealed secrets and not the master key that opens them.")
final class BackupCommand implements Callable<Integer> {
    @Mixin
    private PlaceOptions places = new PlaceOptions();

    @Parameters(paramLabel = "FILE", description = "The copy; must not be there yet.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        var data = DataFolder.existing(places.data());
        var target = file.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw new StartException(target + " is there already: a backup overwrites nothing");
        }
        var folder = copies(target);
        try {
            var copy = folder.resolve("copy.db");
            take(data, copy, places);
            var master = Backup.masterKeyOf(copy);
            sync(copy);
            Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
            System.out.println("The store is copied to " + target);
            System.out.println("It holds no key. Keep the master key " + master + " elsewhere: " + data.keyFile()
                    + ", unless ZOOMFLOW_KEY, ZOOMFLOW_KEY_FILE or ZOOMFLOW_KEY_COMMAND is set.");
            return 0;
        } finally {
            Files.deleteIfExists(folder.resolve("copy.db"));
            Files.deleteIfExists(folder);
        }
    }

    /** Beside the target, so that it can be moved there in one step; nobody else looks into it. */
    private static Path copies(Path target) {
        try {
            var parent = target.resolveSibling(".");
            return target.getFileSystem().supportedFileAttributeViews().contains("posix")
                    ? Files.createTempDirectory(
                            parent,
                            ".backup",
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                    : Files.createTempDirectory(parent, ".backup");
        } catch (IOException cannotWrite) {
            throw new StartException("Nothing can be written beside " + target + "; choose another place");
        }
    }

    private static void take(DataFolder data, Path copy, PlaceOptions places) throws IOException {
        var running = RunningHost.on(data);
        if (running.isPresent()) {
            running.get().download("/api/backup", copy);
        } else {
            var elsewhere = data.hasFile()
                    ? Optional.<PostgresAddress>empty()
                    : places.settings().mustBeFine().host().database();
            new Backup(data.path(), elsewhere).to(copy);
        }
    }

    private static void sync(Path copy) throws IOException {
        if (copy.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
        }
        try (var channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
