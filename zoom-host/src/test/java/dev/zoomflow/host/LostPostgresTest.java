package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.testkit.Delivery;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A host whose PostgreSQL goes away while it serves: nobody waits for it, and nothing must be done when it is back. */
class LostPostgresTest {
    private static final Logger LOG = LoggerFactory.getLogger(LostPostgresTest.class);
    /** So long until the server is known to be gone, on a machine that has much else to do. */
    private static final Duration SOON = Duration.ofSeconds(20);
    /** And then. */
    private static final Duration AT_ONCE = Duration.ofSeconds(4);

    @TempDir
    private Path folder;

    private final Surfer surfer = new Surfer();
    private FragilePostgres server;
    private RunningDemo demo;
    private String cid = "";

    @BeforeEach
    void start() {
        server = FragilePostgres.start(folder.resolve("postgres"));
        demo = RunningDemo.start(folder.resolve("data"), server.environment());
        demo.zoom().webhooks().subscribe(demo.zoom().app(), demo.open("/zoom/event"));
        cid = demo.connect(surfer);
        assertThat(surfer.get(demo.page("/connections/" + cid)).statusCode()).isEqualTo(200);
    }

    @AfterEach
    void stop() {
        server.goesOn();
        demo.close();
        server.close();
    }

    @Test
    void whileItIsDownDeliveriesComeAgainAndPagesSayWhy() {
        server.endsAtOnce();

        nobodyWaits("refused");

        server.starts();
        goesOnByItself();
    }

    @Test
    void whileItHangsDeliveriesComeAgainAndPagesSayWhy() {
        server.stands();

        nobodyWaits("timed out|does not answer");

        server.goesOn();
        goesOnByItself();
    }

    private void nobodyWaits(String why) {
        var first = all();
        assertThat(first).allSatisfy(took -> assertThat(took).isLessThan(SOON));
        await().until(() -> page().body().contains("does not answer"));
        assertThat(all()).allSatisfy(took -> assertThat(took).isLessThan(AT_ONCE));
        LOG.info("first {}, then {}", first, all());

        assertThat(page().body())
                .contains("The store cannot work now", "flow on 127.0.0.1", "Is PostgreSQL running there?")
                .containsPattern(why);
        assertThat(page().headers().firstValue("Retry-After")).contains("5");
        assertThat(surfer.get(demo.page("/health")))
                .satisfies(health -> assertThat(health.statusCode()).isEqualTo(503))
                .satisfies(health -> assertThat(health.body()).contains("\"status\":\"down\""));
    }

    private HttpResponse<String> page() {
        return surfer.get(demo.page("/connections/" + cid));
    }

    /** How long several pages and deliveries took that were asked for and sent at the same time; all are answered with 503. */
    private List<Duration> all() {
        var pages = IntStream.range(0, 12)
                .mapToObj(one -> meanwhile(() -> took(one % 2 == 0 ? "/connections/" + cid : "/events")))
                .toList();
        var before = demo.zoom().webhooks().deliveries().size();
        IntStream.range(0, 12).forEach(new Load(demo.zoom())::send);
        demo.zoom().webhooks().settle();
        var deliveries = demo.zoom().webhooks().deliveries().stream().skip(before);
        return Stream.concat(pages.stream().map(CompletableFuture::join), deliveries.map(LostPostgresTest::postponed))
                .toList();
    }

    private static <T> CompletableFuture<T> meanwhile(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, run -> {
            var thread = new Thread(run, "browser");
            thread.setDaemon(true);
            thread.start();
        });
    }

    private Duration took(String path) {
        var began = System.nanoTime();
        assertThat(new Surfer().get(demo.page(path)).statusCode()).as(path).isEqualTo(503);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static Duration postponed(Delivery delivery) {
        var attempt = delivery.attempts().get(0);
        assertThat(attempt.status()).as(attempt.toString()).contains(503);
        assertThat(attempt.answerHeaders()).containsEntry("retry-after", "5");
        return attempt.took();
    }

    /** What was refused comes again, once, and what is new is taken. */
    private void goesOnByItself() {
        await().untilAsserted(() -> assertThat(page().statusCode()).isEqualTo(200));
        demo.zoom().meetings().end(demo.zoom().meetings().start(demo.zoom().user(), "Planning"));
        await().until(() -> Pattern.compile("data-state=\"done\"")
                .matcher(surfer.get(demo.page("/events")).body())
                .find());
        assertThat(demo.status(surfer, cid)).isEqualTo("ok");
    }
}
