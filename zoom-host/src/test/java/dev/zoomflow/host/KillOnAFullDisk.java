package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.host.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As {@link KillTest}, with a disk that is really full; needs the right to mount one, so that {@code verify} leaves it out. */
class KillOnAFullDisk {
    private static final String SIZE = "size=32m";

    @TempDir
    private Path folder;

    @Test
    void theOneHostOnSqlite() throws IOException, InterruptedException {
        var disk = Files.createDirectories(folder.resolve("node-0")).toString();
        run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", disk);
        try (var cluster = Cluster.start(TestStore.SQLITE, folder, 1)) {
            new FullStoreProof(cluster, new BallastFile(cluster.data(0))).prove();
        } finally {
            run("umount", "--lazy", disk);
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                .as(String.join(" ", command))
                .isZero();
    }
}
