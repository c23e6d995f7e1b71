package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.host.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * As {@link KillTest}, with a store that is full, with a disk that is, and with one that became read-only; needs the right to
 * mount one and to make files immutable, so that {@code verify} leaves it out. {@code -Dfills} says how often.
 */
class KillOnAFullStore {
    private static final String SIZE = "size=32m";
    private static final int ROUNDS_OF_A_STORE = 10;

    @TempDir
    private Path folder;

    private Soak soak() {
        return new Soak(folder, Rounds.count("fills"), ROUNDS_OF_A_STORE);
    }

    @Test
    void sqliteAtItsMostPages() throws IOException, InterruptedException {
        soak().run("SQLite at its most pages", KillOnAFullStore::atItsMostPages);
    }

    private static Soak.Sum atItsMostPages(Path place, int rounds, Moments moments) throws IOException {
        try (var cluster = Cluster.start(TestStore.SQLITE, place, 1)) {
            return new FullStoreProof(cluster, new BallastTable(cluster.data(0)), moments).prove(rounds);
        }
    }

    @Test
    void sqliteOnASmallDisk() throws IOException, InterruptedException {
        soak().run("SQLite on a small disk", KillOnAFullStore::onASmallDisk);
    }

    private static Soak.Sum onASmallDisk(Path place, int rounds, Moments moments)
            throws IOException, InterruptedException {
        var disk = Files.createDirectories(place.resolve("node-0")).toString();
        Programs.run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", disk);
        try (var cluster = Cluster.start(TestStore.SQLITE, place, 1)) {
            return new FullStoreProof(cluster, new BallastFile(cluster.data(0)), moments).prove(rounds);
        } finally {
            Programs.run("umount", "--lazy", disk);
        }
    }

    @Test
    void sqliteOnWhatBecameReadOnly() throws IOException, InterruptedException {
        soak().run("SQLite on what became read-only", KillOnAFullStore::onWhatBecameReadOnly);
    }

    private static Soak.Sum onWhatBecameReadOnly(Path place, int rounds, Moments moments) throws IOException {
        try (var cluster = Cluster.start(TestStore.SQLITE, place, 1)) {
            var files = new ReadOnlyFiles(cluster.data(0));
            try {
                return new FullStoreProof(cluster, files, moments).prove(rounds);
            } finally {
                files.giveBack();
            }
        }
    }

    @Test
    void aHostThatIsStartedOnAFullDiskSaysSoAndEnds() throws IOException, InterruptedException {
        var disk = Files.createDirectories(folder.resolve("full"));
        Programs.run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString());
        try {
            new BallastFile(disk).take();

            var said = Said.by("serve", "--data", disk.toString(), "--public-port", "0", "--private-port", "0");

            assertThat(said.status()).isEqualTo(2);
            assertThat(said.err())
                    .contains(disk.toString(), "is full", "make room")
                    .doesNotContain("move it away");
            assertThat(disk).isDirectoryNotContaining("glob:**.{new,tmp}");
        } finally {
            Programs.run("umount", "--lazy", disk.toString());
        }
    }
}
