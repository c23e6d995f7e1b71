package dev.zoomflow.host.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.Failure;
import dev.zoomflow.host.engine.Bench;
import dev.zoomflow.host.engine.Engine;
import dev.zoomflow.host.engine.EngineSettings;
import dev.zoomflow.host.live.Live;
import dev.zoomflow.host.store.OnEachStore;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** What waits for a connection goes on by the commit that says that it works: a host that ends right after it leaves nothing. */
@OnEachStore
class ParkedRunsTest extends OneHost {
    private void parked(String connection) {
        var bench = Mockito.mock(Bench.class);
        var engine = new Engine(host.database, bench, new Live(), host.clock, EngineSettings.defaults());
        host.connections.onWorking((handle, works) -> engine.works(handle, works.id(), Instant.EPOCH));
        host.database.<Object>write(handle -> {
            handle.execute("insert into delivery values (1, 0, ?)", new byte[1]);
            handle.execute(
                    "insert into event (seq, delivery_seq, part, type, owner, event_id, event_type, app, account, owners,"
                            + " ordering_key, occurred_at, received_at, json, ends_access, access_ended)"
                            + " values (1, 1, 0, 'fake', '', 'e', 'a.b', '', '', '[]', '', 0, 0, '{}', 0, 0)");
            return handle.execute(
                    "insert into run (id, event_seq, connection_id, handler, lane, late, state, attempt, failures,"
                            + " queued_at, due_at, problem) values (1, 1, ?, 'h', '#1', 0, 'PARKED', 1, 1, 0, 0, 'refused')",
                    connection);
        });
    }

    private String state() {
        return host.database.read(handle ->
                handle.createQuery("select state from run").mapTo(String.class).one());
    }

    @Test
    void theyGoOnWithTheFirstCallThatWorksAgain() {
        var id = host.connected("ann");
        parked(id);
        host.service.verifyFails = Optional.of(Failure.CONFIGURATION);
        host.connections.test(id);
        assertThat(state()).isEqualTo("PARKED");

        host.service.verifyFails = Optional.empty();
        host.connections.test(id);

        assertThat(host.stateOf(id)).isEqualTo(State.OK);
        assertThat(state()).isEqualTo("WAITING");
    }

    @Test
    void theyGoOnWithASignInAlsoWhereTheConnectionWasSaidToWork() {
        var id = host.connected("ann");
        parked(id);

        host.begin(id).consents("ann");

        assertThat(state()).isEqualTo("WAITING");
    }
}
