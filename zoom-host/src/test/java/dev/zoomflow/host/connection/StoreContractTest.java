package dev.zoomflow.host.connection;

import dev.zoomflow.api.auth.TokenStore;
import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import dev.zoomflow.testkit.contract.TokenStoreContract;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** The stores of connections, over SQLite and over two processes. */
@OnEachStore
class StoreContractTest implements TokenStoreContract {
    @Parameter
    private TestStore store;

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private TestHost host;

    private final Map<TokenStore, String> connections = new HashMap<>();

    @BeforeEach
    void open() {
        host = new TestHost(store, folder);
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Override
    public TokenStore emptyStore() {
        var id = host.initialised();
        var store = tokens(host.connections, id);
        connections.put(store, id);
        return store;
    }

    @Override
    public TokenStore onAnotherNode(TokenStore store) {
        return tokens(host.anotherProcess(), connections.getOrDefault(store, "none"));
    }

    private static TokenStore tokens(Connections connections, String id) {
        var core = connections.core;
        var tokens = new ConnectionTokens(core, new Renewals(core), core.require(id));
        tokens.onlyOf("the-app");
        return tokens;
    }
}
