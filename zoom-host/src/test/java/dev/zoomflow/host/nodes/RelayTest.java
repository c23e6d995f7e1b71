package dev.zoomflow.host.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.host.live.Change;
import dev.zoomflow.host.live.Live;
import dev.zoomflow.host.store.Database;
import dev.zoomflow.host.store.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelayTest {
    @TempDir
    private Path folder;

    private static final class Place implements AutoCloseable {
        final List<Change> shown = new CopyOnWriteArrayList<>();
        final List<Change> reactions = new CopyOnWriteArrayList<>();
        final Live live = new Live();
        private final Database database;
        private final Relay relay;

        Place(Database database) {
            this.database = database;
            this.relay = new Relay(database, live, reactions::add);
            live.listen(shown::add);
            relay.start();
        }

        @Override
        public void close() {
            relay.close();
            database.close();
        }
    }

    private Place place(String name) {
        return new Place(TestPostgres.node(folder, name));
    }

    @Test
    void pagesOfAllNodesShowWhatChangesOnOneAndItReactsToOthersOnly() {
        try (var here = place("a");
                var there = place("b")) {
            var change = new Change("connection", "con_1");
            await().until(() -> {
                here.live.tell(change);
                return there.shown.contains(change);
            });

            assertThat(there.reactions).contains(change);
            assertThat(here.reactions).isEmpty();
            assertThat(here.shown).contains(change);
        }
    }

    @Test
    void itGoesOnHearingAfterAnErrorAndAnInterruptThatSomebodyLeft() {
        try (var here = place("a");
                var there = place("b")) {
            var met = new AtomicBoolean();
            there.live.listen(change -> {
                if (!met.getAndSet(true)) {
                    Thread.currentThread().interrupt();
                    throw new LinkageError("a class is missing");
                }
            });
            await().until(() -> {
                here.live.tell(new Change("connection", "con_1"));
                return met.get();
            });

            var later = new Change("connection", "con_2");
            await().until(() -> {
                here.live.tell(later);
                return there.reactions.contains(later);
            });
        }
    }

    @Test
    void manyChangesGoInMessagesThatFit() {
        var changes = IntStream.range(0, 3_000)
                .mapToObj(i -> new Change("run", "" + i))
                .toList();

        var texts = Message.texts("me", changes);

        assertThat(texts)
                .hasSizeGreaterThan(1)
                .allSatisfy(text ->
                        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(8_000));
        assertThat(texts.stream().map(Message::read))
                .allSatisfy(message -> assertThat(message.node()).isEqualTo("me"))
                .flatMap(Message::changes)
                .containsExactlyElementsOf(changes);
    }
}
