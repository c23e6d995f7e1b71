package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.host.command.DemoZoom;
import dev.zoomflow.host.plugin.LoadedHandler;
import dev.zoomflow.host.plugin.Loaders;
import dev.zoomflow.host.plugin.PluginJar;
import dev.zoomflow.testkit.Delivery;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jars that are replaced while deliveries arrive; {@code -Dswaps} says how often. */
@Proof
class SwapTest {
    private static final Logger LOG = LoggerFactory.getLogger(SwapTest.class);
    private static final int ROUNDS = Integer.getInteger("swaps", 3);

    @TempDir
    private Path data;

    @TempDir
    private Path plugins;

    @TempDir
    private Path elsewhere;

    private final Map<String, Integer> runs = new ConcurrentHashMap<>();
    private final List<WeakReference<ClassLoader>> former = new ArrayList<>();
    private final AtomicInteger sent = new AtomicInteger();

    @BeforeEach
    void putPlugins() throws IOException {
        System.getProperties().put(TellsTheTest.RUNS, runs);
        replace(RunningDemo.ZOOM_JAR);
        replace(handlers());
    }

    @AfterEach
    void forget() {
        System.getProperties().remove(TellsTheTest.RUNS);
    }

    private Path handlers() {
        return PluginJar.of("tells").bundledExtension(TellsTheTest.class).writeTo(elsewhere, "tells.jar");
    }

    @Test
    void pluginAndHandlersAreReplacedUnderTrafficNothingIsLostOrDoubledAndTheOldOnesGo() throws Exception {
        try (var zoom = PatientZoom.start()) {
            var options = new HostOptions(
                    data, plugins, Optional.empty(), DemoZoom.environment(zoom), new HostOptions.Ports(0, 0), true);
            var demo = RunningDemo.visit(zoom, options.by(zoom.clock()));
            try {
                demo.connect(new Surfer());
                zoom.webhooks().subscribe(zoom.app(), demo.open("/zoom/event"));
                swapUnderTraffic(demo, new Load(zoom));
                zoom.clock().advance(Duration.ofMinutes(11));
                theOldOnesGo();
            } finally {
                demo.leave();
            }
        }
    }

    private void swapUnderTraffic(RunningDemo demo, Load load) throws Exception {
        var over = new AtomicBoolean();
        var traffic = new Thread(() -> {
            while (!over.get()) {
                load.send(sent.getAndIncrement());
                pause();
            }
        });
        traffic.start();
        try {
            for (int round = 0; round < ROUNDS; round++) {
                swap(demo);
            }
        } finally {
            over.set(true);
            traffic.join();
        }
        demo.zoom().webhooks().settle();
        load.comesAgain();
        assertThat(load.deliveries().stream()
                        .map(Delivery::attempts)
                        .flatMap(List::stream)
                        .map(attempt -> attempt.status().orElse(0)))
                .as("accepted, or asked to come again")
                .containsAnyOf(200, 204)
                .isSubsetOf(200, 204, 503);
        await().untilAsserted(() -> assertThat(runs).hasSize(sent.get()));
        assertThat(runs.values()).containsOnly(1);
        LOG.info(
                "{} times replaced, {} events, {} of them asked to come again",
                ROUNDS,
                sent,
                load.deliveries().stream()
                        .filter(one -> one.attempts().size() > 1)
                        .count());
        assertThat(runs.keySet().stream().map(run -> run.replaceAll(" .*", ""))).doesNotHaveDuplicates();
    }

    private void swap(RunningDemo demo) throws IOException {
        former.addAll(loaders(demo));
        replace(RunningDemo.ZOOM_JAR);
        replace(handlers());
        // by itself the host may have seen one of them before it is told
        assertThat(Said.by("reload", "--data", data.toString(), "--plugins", plugins.toString())
                        .err())
                .isEmpty();
        assertThat(loaders(demo)).hasSize(2).noneMatch(now -> former.stream().anyMatch(old -> same(old, now)));
        var before = runs.size();
        await().until(() -> runs.size() > before);
    }

    private static List<WeakReference<ClassLoader>> loaders(RunningDemo demo) {
        return Stream.concat(
                        demo.plugins().connectionTypes().stream(),
                        demo.plugins().handlers().stream().map(LoadedHandler::handler))
                .map(Loaders::of)
                .toList();
    }

    private static boolean same(WeakReference<ClassLoader> old, WeakReference<ClassLoader> now) {
        return old.get() != null && old.get() == now.get();
    }

    private void theOldOnesGo() {
        assertThat(former).hasSize(2 * ROUNDS);
        await().untilAsserted(() -> {
            System.gc();
            assertThat(former).allMatch(old -> old.get() == null);
            try (var copies = Files.list(data.resolve("work/plugin-copies"))) {
                assertThat(copies).hasSize(2);
            }
        });
    }

    /** As a careful operator does: whole at once. */
    private void replace(Path jar) throws IOException {
        var arrived = Files.copy(jar, plugins.resolve("arriving"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(
                arrived,
                plugins.resolve(Objects.requireNonNull(jar.getFileName())),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
