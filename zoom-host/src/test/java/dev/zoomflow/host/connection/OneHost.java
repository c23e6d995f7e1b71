package dev.zoomflow.host.connection;

import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** What tests {@link dev.zoomflow.host.store.OnEachStore} need of connections: a host for each of them. */
abstract class OneHost {
    @Parameter
    TestStore store;

    @TempDir
    Path folder;

    TestHost host;

    @BeforeEach
    void open() {
        host = new TestHost(store, folder);
    }

    @AfterEach
    void close() {
        host.close();
    }
}
