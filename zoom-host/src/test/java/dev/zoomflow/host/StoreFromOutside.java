package dev.zoomflow.host;

import dev.zoomflow.host.store.PostgresAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A host's store, as somebody sees and locks it who is none of its nodes. */
final class StoreFromOutside implements AutoCloseable {
    private final Connection connection;
    private final String lock;

    private StoreFromOutside(String url, String lock) {
        try {
            connection = DriverManager.getConnection(url);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
        this.lock = lock;
    }

    static StoreFromOutside sqlite(Path data) {
        var store = new StoreFromOutside("jdbc:sqlite:" + data.resolve("zoomflow.db"), "begin immediate");
        store.execute("pragma busy_timeout = 60000");
        return store;
    }

    static StoreFromOutside postgresql(PostgresAddress address) {
        return new StoreFromOutside(
                "jdbc:postgresql://" + address.hosts() + "/" + address.database() + "?user=postgres&password=postgres",
                "begin; lock table service_grant, pending_authorization in exclusive mode");
    }

    /** Rises by one with each token set of a service that is stored. */
    long storedTokens() {
        return number("select coalesce(sum(generation), 0) from service_grant");
    }

    long connectedBySignIn() {
        return number("select count(*) from pending_authorization where step = 'DONE' and outcome_status = 200");
    }

    long openIntents() {
        return number("select count(*) from intent");
    }

    long deliveries() {
        return number("select count(*) from delivery");
    }

    long events() {
        return number("select count(*) from event");
    }

    /** As if the time of those who asked for tokens were over, and they were dead. */
    void endIntents() {
        execute("delete from node where id in (select node from intent)");
        execute("update intent set expires_at = 1");
    }

    /** As if whoever worked on it were dead for longer than leases last. */
    void endAllNodes() {
        execute("delete from node");
        execute("update intent set expires_at = 1");
    }

    /** As if a newer version of the host had brought it up to date. */
    void isOfTablesOfTheFuture() {
        execute("""
                insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                  installed_by, execution_time, success) values (99, '99', 'of the future', 'SQL', 'V99.sql', 1, '', 1, 1)
                """);
    }

    /** As if it were an hour since tokens were refused, when the service is asked about them once more. */
    void endDoubts() {
        execute("update service_grant set refused_at = refused_at - 3600000, due_at = 0 where refused_at is not null");
    }

    /** With SQLite: until {@link #takeSignIns} what a sign-in brought cannot be stored, as if the disk were full. */
    void refuseSignIns() {
        execute("create trigger full before update of grant_id on pending_authorization"
                + " begin select raise(abort, 'full'); end");
    }

    void takeSignIns() {
        execute("drop trigger full");
    }

    /** Until {@link #unlock} nobody can commit. */
    void lock() {
        execute(lock);
    }

    void unlock() {
        execute("rollback");
    }

    private long number(String query) {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException failed) {
            throw new AssertionError(query, failed);
        }
    }

    private void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new AssertionError(sql, failed);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
