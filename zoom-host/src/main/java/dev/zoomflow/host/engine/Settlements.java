package dev.zoomflow.host.engine;

import dev.zoomflow.host.store.Prepared;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Ends attempts. */
final class Settlements {
    private static final Prepared SETTLE = new Prepared(
            "update run set state = ?, attempt = ?, failures = failures + ?, first_failed_at = ?, due_at = ?,"
                    + " problem = ?, finished_at = ? where id = ? and state = 'RUNNING' and node = ? and attempt = ?");

    private final Clock clock;

    Settlements(Clock clock) {
        this.clock = clock;
    }

    /** @return false if the run is this node's no longer, or in another attempt: nothing has changed then */
    boolean settle(Handle handle, Run run, Settlement settlement) {
        var now = clock.instant();
        var settled = SETTLE.use(handle, statement -> {
            bind(statement, run, settlement, now);
            return statement.executeUpdate() == 1;
        });
        if (settled && settlement.failed()) {
            FailedAttempts.add(handle, run, now.toEpochMilli(), settlement.problem());
        }
        return settled;
    }

    private static void bind(PreparedStatement statement, Run run, Settlement settlement, Instant now)
            throws SQLException {
        statement.setString(1, settlement.state().name());
        statement.setInt(2, settlement.attempt());
        statement.setInt(3, settlement.failed() ? 1 : 0);
        moment(statement, 4, firstFailed(run, settlement, now));
        statement.setLong(5, settlement.due().toEpochMilli());
        statement.setString(6, settlement.problem());
        moment(statement, 7, Optional.of(now).filter(over -> settlement.state().isOver()));
        statement.setLong(8, run.id());
        statement.setString(9, run.node());
        statement.setInt(10, run.attempt());
    }

    /** Of the time for which a run is tried, what it was told to wait is none. */
    private static Optional<Instant> firstFailed(Run run, Settlement settlement, Instant now) {
        if (settlement.failed()) {
            return run.firstFailedAt().or(() -> Optional.of(now));
        }
        return settlement.state() == RunState.WAITING && settlement.due().isAfter(now)
                ? run.firstFailedAt().map(since -> since.plus(Duration.between(now, settlement.due())))
                : run.firstFailedAt();
    }

    static void moment(PreparedStatement statement, int at, Optional<Instant> moment) throws SQLException {
        if (moment.isPresent()) {
            statement.setLong(at, moment.get().toEpochMilli());
        } else {
            statement.setNull(at, Types.BIGINT);
        }
    }
}
