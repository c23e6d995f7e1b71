package dev.zoomflow.host.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.host.connection.HostEnvironment;
import dev.zoomflow.host.connection.Integrations;
import dev.zoomflow.host.store.TestStore;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Only the plugin can say whom an event makes us forget: while it is not there, the event waits. */
@SuppressWarnings("NullAway.Init")
class PluginThatComesLaterTest {
    @TempDir
    private Path folder;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final AtomicInteger trials = new AtomicInteger();
    private final Integrations integrations = new Integrations(
            this::installed,
            new HostEnvironment(Clock.systemUTC(), HttpClient.newHttpClient(), type -> SettingValues.none()));
    private volatile List<ConnectionType> installed = List.of();
    private InboxRig rig;

    @BeforeEach
    void open() {
        log.start();
        root().addAppender(log);
        rig = new InboxRig(TestStore.SQLITE, folder);
        rig.parties.shared(PluginThatComesLaterTest::read).deliverTo("con_a", "p:Handler");
        rig.parties.forgetting = this::forgets;
    }

    @AfterEach
    void close() {
        rig.close();
        root().detachAppender(log);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private List<ConnectionType> installed() {
        return installed;
    }

    private Optional<Subject> forgets(Event event) {
        trials.incrementAndGet();
        return integrations.forgets(AppType.ID, event);
    }

    private static DeliveryResult read(Delivery delivery) {
        var subject = Subject.of("app", "acc", "user");
        var event = delivery.text().equals("mine")
                ? Event.of("mine", "meeting.ended", subject, InboxRig.RECEIVED, "{}")
                : Event.of("last", delivery.text(), subject, InboxRig.RECEIVED.plusSeconds(5), "{}");
        return DeliveryResult.accepted(delivery.text().equals("app_deauthorized") ? event.endingAccess() : event);
    }

    private void comes() {
        installed = List.of(new AppType());
        await().until(() -> rig.rows("event where ends_access = 1 and access_ended = 0") == 0);
    }

    @Test
    void endsTheAccessAtOnceAndErasesWhenThePluginIsThere() {
        rig.post("mine");
        rig.post("app_deauthorized");
        await().until(() -> rig.parties.ended.size() == 1);
        assertThat(rig.rows("event where event_id = 'mine'")).isEqualTo(1);

        comes();

        assertThat(rig.rows("event where event_id = 'mine'")).isZero();
    }

    @Test
    void asksThePluginLaterAlsoAboutWhatEndsNoAccess() {
        rig.post("mine");
        rig.post("user.deleted");

        comes();

        assertThat(rig.rows("event where event_id = 'mine'")).isZero();
    }

    @Test
    void saysOnceWhatIsMissingHoweverOftenItTries() {
        rig.post("app_deauthorized");

        await().until(() -> trials.get() >= 3);

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(line -> line.contains("no plugin offers the connection type 'app-type'"))
                .hasSize(1);
    }
}
