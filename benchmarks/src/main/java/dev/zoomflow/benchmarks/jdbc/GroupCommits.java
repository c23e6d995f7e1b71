package dev.zoomflow.benchmarks.jdbc;

import com.sun.management.OperatingSystemMXBean;
import dev.zoomflow.benchmarks.load.Latencies;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The rows of deliveries as the host writes them, in the same groups, with the same settings of SQLite, and nothing else: no
 * HTTP, no signature, no encryption, no events. Prints rows per second, the processor time of a row in µs,
 * the median and the 99th percentile of a group's time in ms.
 */
final class GroupCommits {
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Connection connection;
    private final int group;
    private final byte[] sealed;
    private long seq;

    private GroupCommits(Connection connection, int group, int bytes) {
        this.connection = connection;
        this.group = group;
        this.sealed = new byte[bytes];
        new Random(1).nextBytes(sealed);
    }

    /** @param arguments an empty folder, the rows of a group, the bytes of a row, seconds */
    public static void main(String[] arguments) throws SQLException {
        try (var connection = open(Path.of(arguments[0]).resolve("rows.db"))) {
            var loop = new GroupCommits(connection, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            var seconds = Integer.parseInt(arguments[3]);
            loop.run(Math.max(1, seconds / 2));
            System.out.println(loop.run(seconds));
        }
    }

    private static Connection open(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, "400");
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        var connection = source.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("create table counter (name text primary key, value bigint not null)");
            statement.execute("insert into counter (name, value) values ('delivery', 0)");
            statement.execute("create table delivery (seq integer primary key, received_at bigint not null,"
                    + " sealed bytea not null)");
        }
        connection.setAutoCommit(false);
        return connection;
    }

    private String run(int seconds) throws SQLException {
        try (var counter = connection.prepareStatement("update counter set value = value + ? where name = 'delivery'");
                var rows = connection.prepareStatement(
                        "insert into delivery (seq, received_at, sealed) values (?, ?, ?)")) {
            var times = new Latencies();
            var start = System.nanoTime();
            var end = start + TimeUnit.SECONDS.toNanos(seconds);
            var first = seq;
            var processor = PROCESS.getProcessCpuTime();
            for (var now = start; now < end; now = System.nanoTime()) {
                commit(counter, rows);
                times.add(System.nanoTime() - now);
            }
            var took = (System.nanoTime() - start) / 1e9;
            var each = (PROCESS.getProcessCpuTime() - processor) / 1e3 / (seq - first);
            return (seq - first) / took + " " + each + " " + times.percentile(0.5) + " " + times.percentile(0.99);
        }
    }

    private void commit(PreparedStatement counter, PreparedStatement rows) throws SQLException {
        counter.setInt(1, group);
        counter.executeUpdate();
        for (int i = 0; i < group; i++) {
            rows.setLong(1, ++seq);
            rows.setLong(2, System.currentTimeMillis());
            rows.setBytes(3, sealed);
            rows.addBatch();
        }
        rows.executeBatch();
        connection.commit();
    }
}
