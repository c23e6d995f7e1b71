package dev.zoomflow.host.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A small file that only its owner may read. */
public final class PrivateFile {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private PrivateFile() {}

    /** Whole and on the disk when this returns, or not there: it never has other permissions or half of its text. */
    public static void write(Path path, String text) throws IOException {
        var folder = path.toAbsolutePath().resolveSibling(".");
        Files.createDirectories(folder);
        var name = String.valueOf(path.getFileName());
        var fresh = isPosix(path)
                ? Files.createTempFile(folder, name, ".new", PosixFilePermissions.asFileAttribute(OWNER))
                : Files.createTempFile(folder, name, ".new");
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE);
                var out = Channels.newOutputStream(channel)) {
            out.write(text.getBytes(UTF_8));
            channel.force(true);
        }
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    }

    static boolean othersMayRead(Path path) throws IOException {
        return isPosix(path) && !OWNER.containsAll(Files.getPosixFilePermissions(path));
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
