package dev.zoomflow.host;

import static org.awaitility.Awaitility.await;

import dev.zoomflow.host.command.DemoZoom;
import dev.zoomflow.host.proof.ProofJar;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.PostgresAddress;
import dev.zoomflow.host.store.TestPostgres;
import dev.zoomflow.host.store.TestStore;
import dev.zoomflow.testkit.ZoomSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Host processes on one store, a simulator that sends to all of them through a balancer, and a connected user. */
final class Cluster implements AutoCloseable {
    final ZoomSimulator zoom = PatientZoom.start();
    final Balancer balancer = new Balancer();
    final Path traces;
    private final Optional<PostgresAddress> postgres;
    private final Path folder;
    private final Path plugins;
    private final Map<String, String> environment;
    private final List<NodeProcess> processes = new ArrayList<>();

    private Cluster(Optional<PostgresAddress> postgres, Path folder) throws IOException {
        this.postgres = postgres;
        this.folder = folder;
        traces = Files.createDirectories(folder.resolve("traces"));
        plugins = Files.createDirectories(folder.resolve("plugins"));
        environment = new HashMap<>(DemoZoom.environment(zoom));
        environment.put("TRACES", traces.toString());
        environment.put("ZOOMFLOW_KEY_FILE", folder.resolve("key").toString());
        postgres.map(TestPostgres::environment).ifPresent(environment::putAll);
    }

    /** All of them serve, and the simulator's user is connected with all handlers on. */
    static Cluster start(TestStore store, Path folder, int nodes) throws IOException {
        var postgres = store == TestStore.POSTGRESQL
                ? Optional.of(TestPostgres.database(folder))
                : Optional.<PostgresAddress>empty();
        return start(postgres, folder, nodes);
    }

    /** @param postgres empty: SQLite */
    static Cluster start(Optional<PostgresAddress> postgres, Path folder, int nodes) throws IOException {
        var cluster = new Cluster(postgres, folder);
        try {
            cluster.start(nodes);
            return cluster;
        } catch (IOException | RuntimeException | AssertionError failed) {
            cluster.close();
            throw failed;
        }
    }

    private void start(int nodes) throws IOException {
        Files.copy(RunningDemo.ZOOM_JAR, plugins.resolve("zoom-plugin.jar"));
        ProofJar.writeTo(plugins);
        connect();
        for (int i = 0; i < nodes; i++) {
            processes.add(begin(i));
        }
        processes.forEach(NodeProcess::awaitReady);
        balance();
        await().ignoreExceptions().untilAsserted(this::subscribe);
    }

    /** A host that has just started may need longer for its first answer, on a busy machine, than Zoom waits. */
    private void subscribe() {
        zoom.webhooks().subscribe(zoom.app(), balancer.open("/zoom/event"));
    }

    private void connect() {
        var demo = RunningDemo.visit(zoom, folder.resolve("node-0"), plugins, environment);
        try {
            demo.connect(new Surfer());
        } finally {
            demo.leave();
        }
    }

    private NodeProcess begin(int node) {
        return NodeProcess.start(data(node), plugins, environment);
    }

    private void balance() {
        balancer.over(processes.stream().map(NodeProcess::port).toList());
    }

    int nodes() {
        return processes.size();
    }

    NodeProcess process(int index) {
        return processes.get(index);
    }

    /** In place of one that was killed. */
    void restart(int node) {
        processes.set(node, begin(node).awaitReady());
        balance();
    }

    List<String> trace(String file) {
        try {
            var path = traces.resolve(file);
            return Files.exists(path) ? Files.readAllLines(path) : List.of();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Stops all, and looks into what they have left. */
    Database left() {
        processes.forEach(NodeProcess::close);
        var data = folder.resolve("node-0");
        return postgres.map(address -> Database.open(data, address)).orElseGet(() -> Database.open(data));
    }

    /** Stops all, and holds what was handled against what was stored: once in effect, each lane in its order. */
    Ledger mustHaveHandledInOrder() {
        var ledger = Ledger.of(trace("ledger"));
        ledger.mustHaveOneKeyForEachEvent();
        ledger.mustHaveEachAttemptOnce();
        try (var database = left()) {
            ledger.mustBeInTheOrderOf(database);
        }
        return ledger;
    }

    /** What this node keeps. */
    Path data(int node) {
        return folder.resolve("node-" + node);
    }

    @Override
    public void close() {
        processes.forEach(NodeProcess::kill);
        balancer.close();
        zoom.close();
    }
}
