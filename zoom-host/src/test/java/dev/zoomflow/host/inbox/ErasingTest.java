package dev.zoomflow.host.inbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.host.store.OnEachStore;
import dev.zoomflow.host.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@SuppressWarnings("NullAway.Init")
@OnEachStore
class ErasingTest {
    private static final String MARKER = "Marker-of-the-user-who-leaves";

    @Parameter
    private TestStore store;

    @TempDir
    private Path folder;

    private InboxRig rig;

    @BeforeEach
    void open() {
        rig = new InboxRig(store, folder);
        rig.parties.shared(ErasingTest::read).deliverTo("con_a", "p:Handler");
    }

    @AfterEach
    void close() {
        rig.close();
    }

    /** "id account owners|text": whoever "leaves" withdraws access. */
    private static DeliveryResult read(Delivery delivery) {
        var words = delivery.text().split(" ", -1);
        var subject = new Subject("app", words[1], Set.of(words[2].split(",")));
        var json = "{\"topic\":\"" + words[3] + "\",\"password\":\"" + words[3] + "\"}";
        var event = Event.of(words[0], "meeting.ended", subject, InboxRig.RECEIVED, json);
        return DeliveryResult.accepted(
                words[0].equals("leaves")
                        ? new Event(
                                "leaves", "app_deauthorized", subject, "", InboxRig.RECEIVED.plusSeconds(5), json, true)
                        : event);
    }

    private void leaves(String user) {
        rig.post("leaves acc " + user + " bye");
        await().untilAsserted(() -> assertThat(openOnes()).isZero());
    }

    private static String eventsNamed(String id) {
        return "select count(*) from event where event_id = '" + id + "'";
    }

    private long count(String sql) {
        return rig.database.read(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private long openOnes() {
        return count("select count(*) from event where ends_access = 1 and access_ended = 0");
    }

    private String files() throws IOException {
        var text = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file, ISO_8859_1));
            }
        }
        return text.toString();
    }

    @Test
    void nothingOfAUserWhoLeftLiesInTheStoreOrItsFilesAnyMore() throws IOException {
        for (int i = 0; i < 30; i++) {
            rig.post("e" + i + " acc user " + MARKER + i);
        }
        var sealed = rig.database.read(handle -> handle.createQuery("select sealed from delivery where seq = 7")
                .mapTo(byte[].class)
                .one());
        var secrets = new String(sealed, ISO_8859_1);
        assertThat(store.everything(rig.database)).contains(MARKER, secrets);
        if (store == TestStore.SQLITE) {
            assertThat(files()).contains(MARKER, secrets.substring(20, 60));
        }

        leaves("user");

        assertThat(store.everything(rig.database)).doesNotContain(MARKER).doesNotContain(secrets);
        if (store == TestStore.SQLITE) {
            assertThat(files()).doesNotContain(MARKER).doesNotContain(secrets.substring(20, 60));
        }
        assertThat(rig.rows("delivery")).isEqualTo(1);
        assertThat(rig.rows("run")).isEqualTo(1);
        assertThat(rig.rows("route")).isEqualTo(1);
    }

    @Test
    void whatBelongsToOthersOrHappenedLaterStays() {
        rig.post("mine acc user a");
        rig.post("theirs acc other b");
        rig.post("both acc user,other c");
        rig.post("elsewhere acc2 user d");

        leaves("user");

        assertThat(count(eventsNamed("mine"))).isZero();
        assertThat(rig.recent(10))
                .extracting(EventView::eventType)
                .hasSize(4)
                .containsOnly("meeting.ended", "app_deauthorized");
        assertThat(rig.rows("delivery")).isEqualTo(4);
    }

    @Test
    void whatCameAgainAfterwardsIsKept() {
        rig.post("mine acc user a");
        leaves("user");
        rig.post("mine acc user a");

        assertThat(count(eventsNamed("mine"))).isEqualTo(1);
    }

    @Test
    void isNotDoneWhileAReaderKeepsTheErasedTextInTheFiles() throws Exception {
        rig.post("mine acc user " + MARKER);
        var reading = new CountDownLatch(1);
        var read = new CountDownLatch(1);
        var reader = CompletableFuture.supplyAsync(() -> rig.database.read(handle -> {
            var seen = handle.createQuery("select count(*) from event")
                    .mapTo(Long.class)
                    .one();
            reading.countDown();
            join(read);
            return seen;
        }));
        join(reading);
        rig.post("leaves acc user bye");
        var ending = new EndingAccess(rig.database, rig.events, rig.parties, EndingAccess.PAUSE);

        ending.act();

        assertThat(count(eventsNamed("mine"))).isZero();
        if (store == TestStore.SQLITE) {
            assertThat(files().contains(MARKER)).isTrue();
            assertThat(openOnes()).isEqualTo(1);
        }
        read.countDown();
        assertThat(reader.join()).isEqualTo(1);
        ending.act();
        assertThat(openOnes()).isZero();
        assertNothingIsLeft();
    }

    /** As where the host halted after it had deleted the rows. */
    @Test
    void cutsOffTheLogAlsoWhereTheRowsAreGoneAlready() throws IOException {
        rig.post("mine acc user " + MARKER);
        rig.database.<Object>write(handle -> {
            handle.execute("delete from event where event_id = 'mine'");
            return handle.execute("delete from delivery where seq = 1");
        });
        if (store == TestStore.SQLITE) {
            assertThat(files().contains(MARKER)).isTrue();
        }

        leaves("user");

        assertNothingIsLeft();
    }

    private void assertNothingIsLeft() throws IOException {
        assertThat(store.everything(rig.database)).doesNotContain(MARKER);
        if (store == TestStore.SQLITE) {
            assertThat(files().contains(MARKER)).isFalse();
        }
    }

    private static void join(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
