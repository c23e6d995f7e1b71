package dev.zoomflow.host.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How this program uses PostgreSQL. */
final class Postgres {
    private static final Logger LOG = LoggerFactory.getLogger(Postgres.class);
    private static final int CONNECTIONS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** For one of the pool's connections, where all are taken or none can be made. */
    private static final Duration TURN = Duration.ofSeconds(5);
    /** For a sign of life of one that has been idle. */
    private static final Duration CHECK = Duration.ofSeconds(2);
    /** Longer than the server lets any statement take: a connection that is silent for so long is dead. */
    private static final Duration SILENCE = Duration.ofSeconds(70);
    /** A commit is on the server's disk; a node that hangs inside a transaction holds the others up for a while only. */
    private static final String SESSION = "set synchronous_commit = on; set lock_timeout = '20s';"
            + " set statement_timeout = '60s'; set idle_in_transaction_session_timeout = '20s'";

    /** Unless the address says otherwise: one that was opened on a standby would stay in a pool when the server is one no more. */
    private static final String PRIMARY = "?targetServerType=primary&";

    private final PostgresAddress address;

    Postgres(PostgresAddress address) {
        this.address = address;
    }

    DataSource source() {
        return configured();
    }

    /** @param patience for one answer of the server, that to a new connection too */
    DataSource source(Duration patience) {
        return source(patience, patience);
    }

    private DataSource source(Duration beginning, Duration silence) {
        var source = configured();
        source.setConnectTimeout((int) beginning.toSeconds());
        source.setLoginTimeout((int) beginning.toSeconds());
        source.setSocketTimeout((int) silence.toSeconds());
        return source;
    }

    private PGSimpleDataSource configured() {
        var source = new PGSimpleDataSource();
        source.setURL(
                "jdbc:postgresql://" + address.hosts() + "/" + address.database() + PRIMARY + address.parameters());
        address.user().ifPresent(source::setUser);
        address.password().ifPresent(password -> source.setPassword(password.reveal()));
        source.setApplicationName("zoomflow");
        source.setConnectTimeout((int) PATIENCE.toSeconds());
        source.setLoginTimeout((int) PATIENCE.toSeconds());
        source.setTcpKeepAlive(true);
        source.setReWriteBatchedInserts(true);
        // the server's details quote the values of the row
        source.setLogServerErrorDetail(false);
        return source;
    }

    /** Each statement sees what is committed, whatever the database's default: who waited for a lock sees what it was for. */
    HikariDataSource writers() {
        var pool = pool("database writers");
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(pool);
    }

    /** A read sees one moment. */
    HikariDataSource readers() {
        var pool = pool("database readers");
        pool.setReadOnly(true);
        pool.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        return new HikariDataSource(pool);
    }

    private HikariConfig pool(String name) {
        var pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setDataSource(source(TURN, SILENCE));
        pool.setConnectionInitSql(SESSION);
        pool.setConnectionTimeout(TURN.toMillis());
        pool.setValidationTimeout(CHECK.toMillis());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        return pool;
    }

    /** @throws StoreException in one sentence, if nobody can work with it */
    void mustWork() {
        try (var connection = source().getConnection()) {
            if (ask(connection, "show fsync").equals("off")) {
                LOG.warn(
                        "the database {} runs with fsync = off: a power cut there loses events that were acknowledged",
                        address.shown());
            }
        } catch (SQLException failed) {
            throw new StoreException(new NoConnection(address).atTheStart(failed), failed);
        }
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
