package dev.zoomflow.benchmarks.sustained;

import dev.zoomflow.benchmarks.contender.Contender;
import dev.zoomflow.benchmarks.contender.Server;
import dev.zoomflow.benchmarks.load.Body;
import dev.zoomflow.benchmarks.load.Load;
import dev.zoomflow.benchmarks.report.Page;
import dev.zoomflow.benchmarks.report.Table;
import dev.zoomflow.testkit.ZoomSimulator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One connected account, one handler, a hundred meetings: what is handled while events come, and how a backlog goes. */
final class Sustained implements AutoCloseable {
    private static final int SERVER_CORE = 0;
    private static final int BYTES = 1024;
    private static final int CONNECTIONS = 64;
    private static final Path TOP = Path.of("").toAbsolutePath();

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Path work = Files.createTempDirectory("zoomflow-sustained");
    private final Progress progress = new Progress(work.resolve("data"));
    private final Server server;
    private final Table table = new Table("what", "events", "acknowledged/s", "handled/s", "MiB before", "MiB after");
    private long next = 1;

    private Sustained() throws IOException {
        var host = Contender.host(
                "zoomflow on SQLite",
                Contender.PORT,
                TOP.resolve("zoom-host/target/zoom-host.jar"),
                progress.data(),
                of(zoom));
        var plugins = Plugins.in(work.resolve("plugins"), TOP.resolve("zoom-host/target/plugins"));
        server = Server.start(host.with("--plugins", plugins.toString()), SERVER_CORE, work.resolve("server.log"));
        new Journey(URI.create("http://127.0.0.1:" + Contender.PRIVATE_PORT)).connect(zoom, zoom.user());
    }

    /** A host's settings beside this simulator. */
    static Map<String, String> of(ZoomSimulator zoom) {
        var environment = new HashMap<String, String>();
        environment.put("ZOOM_CLIENT_ID", zoom.app().clientId());
        environment.put("ZOOM_CLIENT_SECRET", zoom.app().clientSecret());
        environment.put("ZOOM_SECRET_TOKEN", zoom.app().secretToken());
        environment.put("ZOOM_OAUTH_URL", zoom.baseUri().toString());
        environment.put("ZOOM_API_URL", zoom.baseUri().toString());
        environment.put("PAGES_ADDRESS", "http://127.0.0.1:" + Contender.PRIVATE_PORT);
        return environment;
    }

    /** {@code [write] [BACKLOG]}, see sustained.sh. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var given = List.of(arguments);
        var backlog = given.stream()
                .filter(word -> word.matches("\\d+"))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(100_000);
        try (var sustained = new Sustained()) {
            sustained.paced("1,000/s come, warming up included", 1_000, Duration.ofSeconds(60));
            sustained.paced("2,000/s come", 2_000, Duration.ofSeconds(30));
            sustained.flood(backlog);
            if (given.contains("write")) {
                new Page(TOP.resolve("docs/performance.md")).fill("sustained", sustained.table.toString());
            }
        }
    }

    /** Handled per second: all of them, from the first delivery to the end of the last run. */
    private void paced(String what, int perSecond, Duration duration) throws InterruptedException {
        var before = server.resident();
        var handled = progress.handled();
        var start = System.nanoTime();
        try (var load = load()) {
            var figures = load.paced(duration, perSecond);
            next = load.next();
            progress.awaitHandled(progress.acknowledged());
            var took = (System.nanoTime() - start) / 1e9;
            var count = progress.handled() - handled;
            row(what, count, figures.perSecond(), count / took, before);
        }
    }

    /** As fast as they are acknowledged, until so many are; then until they are handled. */
    private void flood(long events) throws InterruptedException {
        var handled = progress.handled();
        var acknowledged = 0L;
        var seconds = 0.0;
        try (var load = load()) {
            while (acknowledged < events) {
                var figures = load.closed(Duration.ofSeconds(1));
                acknowledged += figures.good();
                seconds += figures.seconds();
            }
            next = load.next();
        }
        var before = server.resident();
        var left = progress.acknowledged() - progress.handled();
        var took = progress.awaitHandled(progress.acknowledged()) / 1e9;
        row(
                "a backlog, " + left + " of it when nothing comes any more",
                progress.handled() - handled,
                acknowledged / seconds,
                left / took,
                before);
    }

    private Load load() {
        var body = Body.zoom(BYTES, zoom.account().id(), zoom.user().id());
        return new Load(server.target(zoom.app().clientId(), zoom.app().secretToken()), body, CONNECTIONS, next);
    }

    private void row(String what, long count, double acknowledged, double handled, long before) {
        table.row(what, count, acknowledged, handled, before, server.mostResident());
        System.out.println(table.last());
    }

    @Override
    public void close() {
        server.close();
        zoom.close();
    }
}
