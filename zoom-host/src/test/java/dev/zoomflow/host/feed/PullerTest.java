package dev.zoomflow.host.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.api.event.EventFeed;
import dev.zoomflow.host.inbox.Answer;
import dev.zoomflow.host.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One feed with everything around it: its service is a fake, the database is real. */
class PullerTest {
    private static final FeedKey KEY = new FeedKey("fake", "con_1", "socket");

    @TempDir
    Path folder;

    private final FakeFeed feed = new FakeFeed();
    private final Source source = new Source();
    private final List<String> stored = new CopyOnWriteArrayList<>();
    private final StatusBoard board = new StatusBoard(Clock.systemUTC(), key -> {});
    private final AtomicInteger refuse = new AtomicInteger();
    private Database database;
    private Puller puller;

    private final class Source implements FeedSource {
        volatile boolean there = true;
        volatile boolean exists = true;
        volatile String version = "1";

        @Override
        public List<FeedKey> shared() {
            return List.of();
        }

        @Override
        public List<FeedKey> of(String connectionId) {
            return List.of(KEY);
        }

        @Override
        public Optional<EventFeed> find(FeedKey key) {
            return there ? Optional.of(feed) : Optional.empty();
        }

        @Override
        public String version(FeedKey key) {
            return version;
        }

        @Override
        public boolean exists(FeedKey key) {
            return exists;
        }
    }

    @BeforeEach
    void open() {
        database = Database.open(folder);
        puller = puller("node-1");
        puller.start();
        await().until(() -> feed.openStreams() == 1 && status().up());
    }

    private Puller puller(String node) {
        var table = new FeedTable(database, Clock.systemUTC(), node);
        FeedInbox inbox = (key, from, delivery, answer) -> {
            if (refuse.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                answer.accept(new Answer(503, "", "", Map.of()));
            } else {
                stored.add(delivery.text());
                answer.accept(new Answer(200, "", "", Map.of()));
            }
        };
        return new Puller(KEY, new Puller.Surroundings(source, table, inbox, board));
    }

    @AfterEach
    void close() {
        puller.close();
        database.close();
    }

    private FeedStatus status() {
        return board.of("con_1").stream()
                .findFirst()
                .orElse(new FeedStatus(
                        "socket", false, "none", Clock.systemUTC().instant()));
    }

    private long rows() {
        return database.read(handle -> handle.createQuery("select count(*) from feed")
                .mapTo(Long.class)
                .one());
    }

    @Test
    void storesWhatComesAndThenTellsTheService() {
        feed.say("a");
        feed.say("b");

        await().until(() -> stored.size() == 2);
        assertThat(stored).containsExactly("a", "b");
        await().untilAsserted(() -> assertThat(feed.told).containsExactly("stored 1", "stored 2"));
    }

    /** Its process was killed, and the machine's clock set right before the next one began. */
    @Test
    void aClockThatWasADayAheadKeepsNoFeedFromItsNextNode() {
        var other = new FeedKey("fake", "con_2", "socket");
        var now = Clock.systemUTC();
        new FeedTable(database, Clock.offset(now, Duration.ofDays(1)), "killed").hold(other);

        assertThat(new FeedTable(database, now, "next").hold(other)).isTrue();
        assertThat(new FeedTable(database, Clock.offset(now, Duration.ofSeconds(30)), "ahead").hold(other))
                .isTrue();
        assertThat(new FeedTable(database, now, "next").hold(other)).isFalse();
    }

    @Test
    void bringsAgainWhatWasNotStoredBeforeItTellsTheService() {
        refuse.set(1);
        feed.say("a");

        await().until(() -> status().text().contains("the store is not available"));
        assertThat(feed.told).isEmpty();
        await().until(() -> feed.told.equals(List.of("stored 1")));
        assertThat(stored).containsExactly("a");
        assertThat(status().up()).isTrue();
    }

    @Test
    void opensAgainAfterTheStreamBrokeAndGoesOnWhereItWas() {
        feed.say("a");
        await().until(() -> feed.told.size() == 1);
        feed.refusals.set(1);

        feed.newest().breakOff();
        await().until(() ->
                status().text().equals("come later") || status().text().equals("it broke"));
        feed.say("b");

        await().atMost(Duration.ofSeconds(30)).until(() -> stored.size() == 2);
        assertThat(stored).containsExactly("a", "b");
        assertThat(feed.openStreams()).isEqualTo(1);
    }

    @Test
    void aDefectIsToldAndItOpensAgainAndGoesOnWhereItWas() {
        feed.say("a");
        await().until(() -> feed.told.size() == 1);

        goesOnAfter("IllegalStateException", "b", () -> {
            throw new IllegalStateException("a defect of its plugin");
        });
        goesOnAfter("StackOverflowError", "c", () -> {
            throw new StackOverflowError();
        });

        assertThat(stored).containsExactly("a", "b", "c");
        assertThat(feed.openStreams()).isEqualTo(1);
    }

    private void goesOnAfter(String defect, String next, Runnable mishap) {
        var before = stored.size();
        feed.mishaps.add(mishap);
        await().until(() -> status().text().contains(defect));
        feed.say(next);
        await().until(() -> stored.size() > before && status().up());
    }

    @Test
    void opensAgainAfterItsPluginLeftTheThreadInterrupted() {
        feed.say("a");
        await().until(() -> feed.told.size() == 1);

        feed.mishaps.add(() -> Thread.currentThread().interrupt());
        await().until(() -> feed.streams.size() == 2 && status().up());
        feed.say("b");

        await().until(() -> stored.size() == 2);
        assertThat(stored).containsExactly("a", "b");
        assertThat(feed.openStreams()).isEqualTo(1);
    }

    @Test
    void whatItHasInHandIsStoredThoughItsPluginLeftTheThreadInterrupted() {
        refuse.set(1);
        feed.mishaps.add(() -> {
            feed.say("a");
            Thread.currentThread().interrupt();
        });

        await().until(() -> feed.told.equals(List.of("stored 1")));
        assertThat(stored).containsExactly("a");
        assertThat(feed.streams).hasSize(1);
    }

    @Test
    void goesOnWhereItWasAfterARestart() {
        feed.say("a");
        await().until(() -> feed.told.size() == 1);
        puller.close();
        assertThat(feed.openStreams()).isZero();
        feed.say("while nobody was there");

        puller = puller("node-2");
        puller.start();

        await().until(() -> stored.size() == 2);
        assertThat(stored).containsExactly("a", "while nobody was there");
    }

    @Test
    void opensAnewWithOtherSettingsAndStaysOpenWithTheSame() {
        puller.look(true);
        assertThat(feed.streams).hasSize(1);

        source.version = "2";
        puller.look(true);

        await().until(() -> feed.streams.size() == 2 && status().up());
        assertThat(feed.openStreams()).isEqualTo(1);
    }

    /** They were changed on another node, whose word of it was lost. */
    @Test
    void opensAnewWithOtherSettingsAlsoWhenNobodyTellsIt() {
        source.version = "2";

        await().until(() -> feed.streams.size() == 2 && status().up());
        assertThat(feed.openStreams()).isEqualTo(1);
    }

    @Test
    void itsOwnTroubleDoesNotMakeItTryAtOnceAgain() {
        feed.refusals.set(Integer.MAX_VALUE);
        feed.newest().breakOff();
        await().until(() -> status().text().equals("come later"));
        var left = feed.refusals.get();

        for (int i = 0; i < 50; i++) {
            puller.look(false);
        }

        assertThat(left - feed.refusals.get()).isLessThan(10);
    }

    @Test
    void isOpenOnOneNodeAndPassesToAnotherWhenThatStops() {
        try (var other = puller("node-2")) {
            other.start();
            await().until(() -> status().text().contains("another node"));
            assertThat(feed.streams).hasSize(1);

            puller.close();
            other.look(true);

            await().atMost(Duration.ofSeconds(30)).until(() -> feed.openStreams() == 1);
            assertThat(feed.streams).hasSize(2);
        }
    }

    @Test
    void endsWhenItsConnectionIsGoneAndForgetsIt() {
        assertThat(rows()).isEqualTo(1);
        source.there = false;
        source.exists = false;

        await().atMost(Duration.ofSeconds(30)).until(() -> !puller.isRunning() && rows() == 0);

        assertThat(feed.openStreams()).isZero();
        assertThat(board.of("con_1")).isEmpty();
    }

    @Test
    void leavesNoThreadAndNoStreamWhenItIsClosed() {
        puller.close();

        assertThat(feed.openStreams()).isZero();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("feed " + KEY);
    }
}
