package dev.zoomflow.host.audit;

import dev.zoomflow.host.store.Counter;
import dev.zoomflow.host.thread.OnBehalf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The table {@code audit}. Any thread.
 *
 * <p>A line is written in the transaction of the change that it tells of: there is no change without it, and no line of
 * something that did not happen.
 */
public final class Audit {
    private static final Logger LOG = LoggerFactory.getLogger("audit");
    private static final int LONGEST = 1000;
    private static final int LONGEST_NAME = 200;
    private static final String SELECT = "select seq, at, connection_id, who, person, what, state, detail from audit ";

    private final Counter numbers = new Counter("audit");
    private final Clock clock;
    private volatile BooleanSupplier owed = () -> false;

    public Audit(Clock clock) {
        this.clock = clock;
    }

    /** From now on changes of state are owed to somebody, until {@link #told}, while there is somebody. */
    public void oweChanges(BooleanSupplier somebody) {
        owed = somebody;
    }

    public void add(Handle transaction, String connectionId, Who who, String what, String detail) {
        add(transaction, connectionId, who, what, "", detail);
    }

    /** @param state the name of the state that begins */
    public void changed(Handle transaction, String connectionId, Who who, String state, String detail) {
        add(transaction, connectionId, who, "status", state, detail);
    }

    private void add(Handle transaction, String connectionId, Who who, String what, String state, String detail) {
        var text = clean(detail, LONGEST);
        var person = who == Who.PERSON ? clean(OnBehalf.person(), LONGEST_NAME) : "";
        transaction.execute(
                "insert into audit (seq, at, connection_id, who, person, what, state, detail, told)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                numbers.take(transaction, 1),
                clock.millis(),
                connectionId,
                who.name(),
                person,
                what,
                state,
                text,
                !state.isEmpty() && owed.getAsBoolean() ? 0 : 1);
        LOG.info("{} {} {} {} {}", connectionId, person.isEmpty() ? who : who + " '" + person + "'", what, state, text);
    }

    /** Words come from people and services: no line of theirs may look like one of ours. */
    private static String clean(String words, int most) {
        var clean = words.replaceAll("\\p{Cntrl}+", " ");
        return clean.length() <= most ? clean : clean.substring(0, most) + "…";
    }

    /** Newest first. */
    public List<Line> of(Handle handle, String connectionId, int most) {
        return handle.createQuery(SELECT + "where connection_id = :id order by seq desc limit :most")
                .bind("id", connectionId)
                .bind("most", most)
                .map((row, context) -> line(row))
                .list();
    }

    /** Of all connections, also deleted ones; oldest first. */
    public List<Line> after(Handle handle, long seq, int most) {
        return handle.createQuery(SELECT + "where seq > :seq order by seq limit :most")
                .bind("seq", seq)
                .bind("most", most)
                .map((row, context) -> line(row))
                .list();
    }

    /** What is owed, oldest first. */
    public List<Line> untold(Handle handle, int most) {
        return handle.createQuery(SELECT + "where told = 0 order by seq limit :most")
                .bind("most", most)
                .map((row, context) -> line(row))
                .list();
    }

    public long owed(Handle handle) {
        return handle.createQuery("select count(*) from audit where told = 0")
                .mapTo(Long.class)
                .one();
    }

    public void told(Handle transaction, long seq) {
        transaction.execute("update audit set told = 1 where seq = ?", seq);
    }

    /** The number of the newest line. */
    public long newest(Handle handle) {
        return numbers.value(handle);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("seq"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("connection_id"),
                Who.valueOf(row.getString("who")),
                row.getString("person"),
                row.getString("what"),
                row.getString("state"),
                row.getString("detail"));
    }
}
