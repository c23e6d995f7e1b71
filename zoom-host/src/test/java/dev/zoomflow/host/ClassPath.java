package dev.zoomflow.host;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a JVM finds classes. */
record ClassPath(List<Path> entries) {

    /** What this test runs with, without the tests. */
    static ClassPath ofTheHost() {
        var loader = Thread.currentThread().getContextClassLoader();
        var entries = loader instanceof URLClassLoader urls
                ? Arrays.stream(urls.getURLs()).map(url -> new File(url.getPath()).getAbsolutePath())
                : Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator));
        return new ClassPath(entries.filter(entry -> !entry.contains("test-classes"))
                .map(Path::of)
                .filter(Files::exists)
                .toList());
    }

    /** Each file with its size and when it was written: another where anything is. */
    String fingerprint() {
        return entries.stream().flatMap(ClassPath::files).collect(Collectors.joining("\n"));
    }

    private static Stream<String> files(Path entry) {
        try (var files = Files.walk(entry)) {
            return files.filter(Files::isRegularFile).sorted().map(ClassPath::described).toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String described(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Folders become jars in this folder, as a JVM shares only classes of jars. */
    ClassPath packedInto(Path folder) {
        return new ClassPath(
                entries.stream().map(entry -> packedInto(folder, entry)).toList());
    }

    private Path packedInto(Path folder, Path entry) {
        if (!Files.isDirectory(entry)) {
            return entry;
        }
        var jar = folder.resolve(entries.indexOf(entry) + ".jar");
        var made = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "-c", "-0", "-f", jar.toString(), "-C", entry.toString(), ".");
        if (made != 0) {
            throw new AssertionError("no jar was made of " + entry);
        }
        return jar;
    }

    @Override
    public String toString() {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
