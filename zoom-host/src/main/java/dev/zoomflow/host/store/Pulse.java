package dev.zoomflow.host.store;

import dev.zoomflow.host.thread.Beat;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a server answers: it is asked each second on a connection of its own, so that statements may take their time while it
 * does, and nobody waits for any when it does not. Any thread.
 */
final class Pulse implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** For one question; before a server is said not to answer, it is asked a second time on a new connection. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final String TOO_MANY_CONNECTIONS = "53300";

    private final PostgresAddress address;
    private final DataSource source;
    private final Runnable stopped;
    private final Beat beat = new Beat("database");
    private Optional<Connection> line = Optional.empty();
    private volatile Optional<String> trouble = Optional.empty();

    /** @param stopped told whenever the server was found not to answer */
    Pulse(Postgres postgres, PostgresAddress address, Runnable stopped) {
        this.address = address;
        this.source = postgres.source(PATIENCE);
        this.stopped = stopped;
    }

    void start() {
        beat.every(PAUSE, this::feel);
    }

    /** @throws StoreException if the server did not answer when it was asked last, or takes no writes */
    void mustBeat() {
        var found = trouble;
        if (found.isPresent()) {
            throw new StoreException(found.get());
        }
    }

    private void feel() {
        try {
            if (!answers()) {
                askAnew();
            }
            if (trouble.isPresent()) {
                LOG.info("the database {} answers again", address.shown());
                trouble = Optional.empty();
            }
        } catch (SQLException down) {
            var words = new NoConnection(address).now(down);
            if (trouble.isEmpty()) {
                LOG.error("{}", words);
            }
            hangUp();
            trouble = Optional.of(words);
            stopped.run();
        }
    }

    /** Only this connection may be broken. */
    private boolean answers() {
        try {
            if (line.isPresent()) {
                ask();
                return true;
            }
        } catch (SQLException broken) {
            LOG.debug("the connection that is asked on broke", broken);
            hangUp();
        }
        return false;
    }

    /** A server that has no connection left for this one answers all the same. */
    private void askAnew() throws SQLException {
        try {
            ask();
        } catch (SQLException refused) {
            if (!TOO_MANY_CONNECTIONS.equals(refused.getSQLState())) {
                throw refused;
            }
        }
    }

    private void ask() throws SQLException {
        if (line.isEmpty()) {
            line = Optional.of(source.getConnection());
        }
        try (var statement = line.get().createStatement()) {
            statement.execute("select 1");
        }
    }

    private void hangUp() {
        line.ifPresent(Pulse::abort);
        line = Optional.empty();
    }

    /** Whoever waits for an answer on it is told at once that there is none. */
    static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException gone) {
            LOG.debug("it was broken already", gone);
        }
    }

    @Override
    public void close() {
        beat.close();
        beat.end(PATIENCE.multipliedBy(3));
        hangUp();
    }
}
