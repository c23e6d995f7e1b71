package dev.zoomflow.benchmarks.jmh;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.api.auth.TokenStore;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.host.connection.Connections;
import dev.zoomflow.host.connection.HostEnvironment;
import dev.zoomflow.host.connection.Integrations;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.Vault;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What a handler's call waits for before it has a valid access token: read from SQLite and unsealed, each time. The median is
 * what counts: where other programs run, a mean is mostly theirs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init")
public class TokenLookUp {
    private static final String CONNECTION = "con_0000000000000000000001";

    private Path folder;
    private Database database;
    private Connections connections;
    private TokenStore tokens;

    @Setup
    public void prepare() throws IOException {
        folder = Files.createTempDirectory("tokens");
        database = Database.open(folder);
        var type = new HeldTokens();
        var clock = Clock.systemUTC();
        var environment = new HostEnvironment(clock, HttpClient.newHttpClient(), known -> SettingValues.none());
        var vault = Vault.open(folder.resolve("key"), Optional.empty(), database);
        connections = new Connections(database, vault, new Integrations(() -> List.of(type), environment), clock);
        database.write(handle -> handle.execute(
                "insert into connection (id, type, auth_type, name, owner, state, status_text, status_since,"
                        + " created_at) values (?, ?, ?, 'Mine', '', 'OK', '', 0, 0)",
                CONNECTION,
                HeldTokens.ID,
                HeldTokens.AUTH_TYPE));
        connections.open(CONNECTION);
        tokens = type.last();
        tokens.update(none -> TokenSet.of(Secret.of("a".repeat(700)))
                .withRefresh(Secret.of("r".repeat(700)))
                .withExpiry(Instant.now().plus(Duration.ofHours(1))));
    }

    /** For a connection that the handler has already. */
    @Benchmark
    public Object lookedUp() {
        return tokens.current().orElseThrow();
    }

    /** With the connection: once for each run. */
    @Benchmark
    public Object opened() {
        return connections.open(CONNECTION);
    }

    @TearDown
    public void close() throws IOException {
        database.close();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
