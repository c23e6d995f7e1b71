package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.host.command.DemoZoom;
import dev.zoomflow.host.proof.ProofJar;
import dev.zoomflow.host.store.TestPostgres;
import dev.zoomflow.host.store.TestStore;
import dev.zoomflow.testkit.ZoomSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hosts as processes that can be halted anywhere, with a sluice between them and Zoom's OAuth, a connection in a
 * browser, and a handler that asks Zoom who it is at the end of each meeting.
 */
final class HaltedHost implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HaltedHost.class);
    /** So long after a start a renewal without a result may be undecided, and no longer. */
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    final ZoomSimulator zoom = PatientZoom.start();
    final Sluice sluice = new Sluice(zoom.baseUri());
    final Surfer surfer = new Surfer();
    final StoreFromOutside store;
    private final Balancer balancer = new Balancer();
    private final TestStore kind;
    private final Path folder;
    private final Path traces;
    private final Path plugins;
    private final Map<String, String> environment;
    private final List<NodeProcess> nodes = new ArrayList<>();
    private final String connection;
    private int meetings;
    private int talking;

    private HaltedHost(TestStore kind, Path folder, int count) throws IOException {
        this.kind = kind;
        this.folder = folder;
        traces = Files.createDirectories(folder.resolve("traces"));
        plugins = plugins(folder);
        environment = environment();
        for (int i = 0; i < count; i++) {
            nodes.add(begin(i).awaitReady());
        }
        talkTo(0);
        store = kind == TestStore.POSTGRESQL
                ? StoreFromOutside.postgresql(TestPostgres.database(folder))
                : StoreFromOutside.sqlite(folder.resolve("node-0"));
        zoom.webhooks().subscribe(zoom.app(), balancer.open("/zoom/event"));
        connection = created();
        comesBack(consented());
        switchHandlerOn();
    }

    static HaltedHost start(TestStore kind, Path folder, int nodes) throws IOException {
        return new HaltedHost(kind, folder, nodes);
    }

    private static Path plugins(Path folder) throws IOException {
        var plugins = Files.createDirectories(folder.resolve("plugins"));
        Files.copy(RunningDemo.ZOOM_JAR, plugins.resolve("zoom-plugin.jar"));
        ProofJar.writeAskingTo(plugins);
        return plugins;
    }

    private Map<String, String> environment() {
        var all = new HashMap<>(DemoZoom.environment(zoom));
        all.put("ZOOM_OAUTH_URL", sluice.address().toString());
        all.put("WEBHOOK_ADDRESS", balancer.open("").toString());
        all.put("TRACES", traces.toString());
        all.put("ZOOMFLOW_KEY_FILE", folder.resolve("key").toString());
        if (kind == TestStore.POSTGRESQL) {
            all.putAll(TestPostgres.environment(folder));
        }
        return all;
    }

    private NodeProcess begin(int node) {
        return NodeProcess.start(folder.resolve("node-" + node), plugins, environment);
    }

    /** From now on browsers and Zoom reach this node. */
    void talkTo(int node) {
        balancer.over(List.of(nodes.get(node).port()));
        talking = node;
    }

    NodeProcess node(int index) {
        return nodes.get(index);
    }

    void kill() {
        nodes.get(0).kill();
        sluice.drop();
        LOG.info("killed");
    }

    /** A dead host on PostgreSQL is taken for one after its lease: that time is left out. */
    void restart() {
        if (kind == TestStore.POSTGRESQL) {
            store.endAllNodes();
        }
        nodes.set(0, begin(0).awaitReady());
        talkTo(0);
        LOG.info("serves again");
    }

    private URI page(String path) {
        return nodes.get(talking).page(path);
    }

    private String created() {
        var form = surfer.get(page("/connections/new/zoom"));
        var made = surfer.post(
                page("/connections"),
                "_csrf",
                Surfer.field(form, "_csrf"),
                "type",
                "zoom",
                "name",
                "My Zoom",
                "auth_type",
                "oauthDefault");
        return Surfer.location(made).toString().replaceFirst(".*(con_[0-9a-z]{26}).*", "$1");
    }

    private void switchHandlerOn() {
        var shown = surfer.get(page("/connections/" + connection));
        surfer.post(
                page("/connections/" + connection + "/handlers"),
                "_csrf",
                Surfer.field(shown, "_csrf"),
                "handler",
                Surfer.field(shown, "handler"),
                "on",
                "true");
    }

    /** The browser has been at Zoom: where it is sent back to. */
    URI consented() {
        var form = surfer.get(page("/zoom?origin=web&cid=" + connection));
        var start = Surfer.location(surfer.post(
                page("/zoom/save"),
                "_csrf",
                Surfer.field(form, "_csrf"),
                "cid",
                connection,
                "origin",
                "web",
                "auth_type",
                "oauthDefault"));
        return zoom.consent(Surfer.location(surfer.get(start)), zoom.user());
    }

    HttpResponse<String> comesBack(URI callback) {
        return surfer.get(callback);
    }

    /** The same in a thread of its own; whoever is halted does not answer. */
    CompletableFuture<HttpResponse<String>> comesBackMeanwhile(URI callback) {
        return CompletableFuture.supplyAsync(() -> surfer.get(callback), HaltedHost::inThreadOfItsOwn);
    }

    /** One click, and the way to Zoom and back; nothing else is done about it. */
    void reconnects() {
        assertThat(Surfer.location(comesBack(consented())).getPath()).endsWith("/" + connection + "/success");
        assertThat(state()).isEqualTo("ok");
    }

    /** Presses "Test connection" at a node, in a thread of its own: whoever is halted does not answer. */
    CompletableFuture<HttpResponse<String>> tests(int node) {
        var own = new Surfer();
        var at = nodes.get(node).page("/connections/" + connection);
        var token = Surfer.field(own.get(at), "_csrf");
        return CompletableFuture.supplyAsync(
                () -> own.post(URI.create(at + "/test"), "_csrf", token), HaltedHost::inThreadOfItsOwn);
    }

    private static void inThreadOfItsOwn(Runnable work) {
        var thread = new Thread(work, "browser");
        thread.setDaemon(true);
        thread.start();
    }

    /** A meeting that begins and ends; its topic. */
    String meets() {
        var topic = "Meeting-" + meetings++ + "-";
        var meeting = zoom.meetings().start(zoom.user(), topic);
        zoom.meetings().end(meeting);
        zoom.webhooks().settle();
        return topic;
    }

    /** The meeting's handler asked Zoom who it is, and was told. */
    void awaitAsked(String topic) {
        await(topic)
                .untilAsserted(() ->
                        assertThat(asked()).contains(topic + " " + zoom.user().id()));
    }

    List<String> asked() {
        try {
            var file = traces.resolve("asked");
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String state() {
        var list = surfer.get(page("/api/connections")).body();
        return list.replaceAll("(?s).*\"id\":\"" + connection + "\".*?\"state\":\"([a-z-]*)\".*", "$1");
    }

    void awaitState(String state) {
        await().atMost(A_MINUTE).untilAsserted(() -> assertThat(state()).isEqualTo(state));
    }

    /** What the halted one had begun is settled; a handler may call with new tokens before that. */
    private void awaitNothingLeftOpen() {
        await().atMost(A_MINUTE)
                .untilAsserted(() -> assertThat(store.openIntents()).isZero());
    }

    /** With the newest tokens it works by itself; without them it says so, waits, and works after one sign-in. */
    void mustHaveAsked(String topic, boolean newest) {
        if (newest) {
            awaitAsked(topic);
            assertThat(state()).isEqualTo("ok");
        } else {
            awaitState("reconnect");
            assertThat(asked()).noneMatch(line -> line.startsWith(topic));
            reconnects();
            awaitAsked(topic);
        }
        awaitNothingLeftOpen();
    }

    /** How many token sets Zoom has given for this app, whether or not anybody got them. */
    long issuedTokens() {
        return zoom.requests().stream()
                .filter(exchange -> exchange.path().startsWith("/oauth/token"))
                .filter(exchange ->
                        exchange.status().filter(status -> status == 200).isPresent())
                .count();
    }

    /** How many of them are not in the store. */
    long lostTokens() {
        return issuedTokens() - store.storedTokens();
    }

    @Override
    public void close() {
        nodes.forEach(NodeProcess::kill);
        store.close();
        sluice.close();
        balancer.close();
        zoom.close();
    }
}
