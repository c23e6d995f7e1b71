package dev.zoomflow.host.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.api.handler.EventContext;
import dev.zoomflow.api.handler.EventHandler;
import dev.zoomflow.api.handler.EventType;
import dev.zoomflow.host.engine.Engine;
import dev.zoomflow.host.engine.EngineSettings;
import dev.zoomflow.host.engine.HandlerBench;
import dev.zoomflow.host.engine.NewRun;
import dev.zoomflow.host.engine.RunView;
import dev.zoomflow.host.engine.StoredEvent;
import dev.zoomflow.host.live.Live;
import dev.zoomflow.host.plugin.LoadedHandler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs whose connection does not even open, for want of its plugin, go on when that is there. */
@SuppressWarnings("NullAway.Init")
class UnopenedRunsTest extends OneUpkeep {
    private static final String NAME = "p:Thank";

    private Engine engine;
    private String id;

    private static final class Thank implements EventHandler<Event> {
        @Override
        public EventType<Event> type() {
            return EventType.matching("fake", "*");
        }

        @Override
        public void handle(Event event, EventContext context) {
            context.connection().verify();
        }
    }

    @BeforeEach
    void startEngine() {
        var switches = new HandlerSwitches(host.database, host.vault, host.connections.audit(), handler -> List.of());
        var event = new Event("e", "a.b", Subject.of("", ""), "", host.clock.instant(), "{}", false);
        var bench = new HandlerBench(
                name -> Optional.of(new LoadedHandler(NAME, "Thank", "p", new Thank())),
                host.connections,
                switches,
                (handle, seq) -> () -> Optional.of(new StoredEvent("fake", event)));
        engine = new Engine(host.database, bench, new Live(), host.clock, EngineSettings.defaults());
        host.connections.onWorking((handle, works) ->
                engine.works(handle, works.id(), works.grant().orElseThrow().authorizedAt()));
        engine.start();
        id = host.connected("ann");
        switches.set(id, NAME, true);
    }

    @AfterEach
    void stopEngine() {
        engine.close();
    }

    private void twoEventsInALane() {
        var lanes = host.database.write(handle -> {
            for (long seq = 1; seq <= 2; seq++) {
                handle.execute("insert into delivery values (?, 0, ?)", seq, new byte[1]);
                handle.execute(
                        "insert into event (seq, delivery_seq, part, type, owner, event_id, event_type, app, account,"
                                + " owners, ordering_key, occurred_at, received_at, json, ends_access, access_ended)"
                                + " values (?, ?, 0, 'fake', '', ?, 'a.b', '', '', '[]', 'key', 0, 0, '{}', 0, 0)",
                        seq,
                        seq,
                        "e" + seq);
            }
            return engine.add(handle, List.of(new NewRun(1, id, NAME, "key"), new NewRun(2, id, NAME, "key")));
        });
        engine.wake(lanes);
    }

    private RunView run(long seq) {
        return engine.runs(seq).get(0);
    }

    private void isParkedForWantOfThePlugin() {
        Awaitility.await().until(() -> run(1).state().equals("PARKED"));
        assertThat(run(1).problem()).contains("no plugin offers the connection type 'fake'");
        var status = host.find(id).status();
        assertThat(status.state()).isEqualTo(State.CONFIGURATION);
        assertThat(status.text()).isEqualTo(run(1).problem());
    }

    private void areDone() {
        Awaitility.await()
                .untilAsserted(() -> assertThat(List.of(run(1), run(2)))
                        .extracting(RunView::state)
                        .containsOnly("DONE"));
        assertThat(host.stateOf(id)).isEqualTo(State.OK);
    }

    @Test
    void theyAndThoseBehindThemGoOnWhenItIsPutBackWhileTheHostRuns() {
        host.isInstalled = false;
        twoEventsInALane();
        isParkedForWantOfThePlugin();

        host.isInstalled = true;
        host.connections.mend("fake");
        sweep();

        areDone();
    }

    @Test
    void theyGoOnByThemselvesWhereNobodySaysThatItIsThereAlsoAfterALongIdleTime() {
        host.clock.pass(Timetable.IN_USE.plusHours(1));
        sweep();
        host.isInstalled = false;
        twoEventsInALane();
        isParkedForWantOfThePlugin();

        host.isInstalled = true;
        host.clock.pass(Duration.ofSeconds(20));
        sweep();

        areDone();
    }

    @Test
    void aConnectionThatWaitsForAPersonGoesOnSayingThat() {
        var before = host.initialised();
        host.service.kill("the-app", "ann");
        host.clock.pass(Duration.ofHours(2));
        assertThatThrownBy(() -> host.connections.open(id).verify()).isInstanceOf(ConnectionException.class);
        host.isInstalled = false;

        for (var each : List.of(before, id)) {
            var unopened = host.database
                    .read(handle -> host.connections.unopened(handle, each))
                    .orElseThrow();
            assertThatThrownBy(() -> host.connections.open(unopened)).hasMessageContaining("no plugin offers");
        }

        assertThat(host.stateOf(before)).isEqualTo(State.INIT_REQUIRED);
        assertThat(host.stateOf(id)).isEqualTo(State.RECONNECT);
    }
}
