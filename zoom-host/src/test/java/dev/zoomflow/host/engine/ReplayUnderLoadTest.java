package dev.zoomflow.host.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.host.store.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything is replayed while events come and runs end; triggers let that happen at the moment that matters. */
@SuppressWarnings("NullAway.Init")
class ReplayUnderLoadTest {
    private static final String EVENT =
            "insert into event (seq, delivery_seq, part, type, owner, event_id, event_type, app, account, owners,"
                    + " ordering_key, occurred_at, received_at, json, ends_access, access_ended)"
                    + " select i, i, 0, 'fixture', '', 'e' || i, 'a.b', '', '', '[]', '', 0, 0, '{}', 0, 0";
    private static final String RUN =
            "insert into run (id, event_seq, connection_id, handler, lane, late, state, attempt, failures, queued_at,"
                    + " due_at, problem, finished_at) select i, i, 'con_a', 'h', '#' || i, 0";
    private static final String NEXT = " from (select new.event_seq + 1 as i);";

    @TempDir
    private Path folder;

    private EngineRig rig;

    /** One run that is over; none begins after it. */
    @BeforeEach
    void open() {
        rig = new EngineRig(TestStore.SQLITE, folder);
        rig.handler("h", context -> {});
        rig.await(rig.event("con_a", "h", ""), "DONE");
        rig.unload("h");
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private void execute(String... statements) {
        rig.database().<Object>write(handle -> {
            for (var sql : statements) {
                handle.execute(sql);
            }
            return handle;
        });
    }

    private int replayed() {
        return rig.engineNow().replaySince(Instant.EPOCH, Finished.ALL);
    }

    @Test
    void anEventThatComesMeanwhileIsNotMeant() {
        execute("create trigger comes after update of state on run when new.state = 'QUEUED' and new.event_seq < 50"
                + " begin insert into delivery select i, 0, ''" + NEXT
                + EVENT + NEXT
                + RUN + ", 'DONE', 1, 0, 0, 0, '', new.queued_at" + NEXT + " end");

        assertThat(replayed()).isOne();
        assertThat(rig.database().<Long>read(ReplayUnderLoadTest::events)).isEqualTo(2);
    }

    private static long events(Handle handle) {
        return handle.createQuery("select count(*) from event")
                .mapTo(Long.class)
                .one();
    }

    @Test
    void aRunThatEndsMeanwhileIsNotMeant() {
        var many = "with recursive n(i) as (select 2 union all select i + 1 from n where i < 500) ";
        execute(
                many + "insert into delivery select i, 0, '' from n",
                many + EVENT + " from n",
                many + RUN + ", 'QUEUED', 0, 0, 0, 0, '', null from n where i = 500",
                "create trigger ends after update of state on run when new.event_seq = 1 begin"
                        + " update run set state = 'DONE', finished_at = new.queued_at + 1 where event_seq = 500; end");

        assertThat(replayed()).isOne();
        assertThat(rig.run(500).state()).isEqualTo("DONE");
    }
}
