package dev.zoomflow.benchmarks.jdbc;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.management.OperatingSystemMXBean;
import dev.zoomflow.benchmarks.load.Latencies;
import dev.zoomflow.host.store.BareStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * The rows of deliveries as the host writes them, in its tables, with its settings of SQLite and its thread that moves the log
 * into the file, and nothing else: no HTTP, no signature, no encryption, no events.
 *
 * <p>What differs: there is always another group, and all groups are as large as the number of connections. The host's are as
 * large at most, because each connection waits for its answer, and begin 2 ms apart at least. One thread does it all, with one
 * statement for each row, where the host puts up to 64 rows into a statement. All rows are the same bytes.
 */
final class GroupCommits {
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final BareStore store;
    private final PreparedStatement counter;
    private final PreparedStatement rows;
    private final int group;
    private final byte[] sealed;
    private long seq;

    private GroupCommits(BareStore store, int group, int bytes) throws SQLException {
        this.store = store;
        this.group = group;
        this.sealed = new byte[bytes];
        new Random(1).nextBytes(sealed);
        var connection = store.connection();
        counter = connection.prepareStatement("update counter set value = value + ? where name = 'delivery'");
        rows = connection.prepareStatement("insert into delivery (seq, received_at, sealed) values (?, ?, ?)");
    }

    /**
     * Writes as often as it is told to, in lines of its input: for how many seconds, and how many rows a second; 0 is as fast as
     * it can. Answers each with rows per second, the processor time of a row in µs, the median and the 99th percentile of a
     * group's time in ms.
     *
     * @param arguments an empty folder, the rows of a group, the bytes of a row
     */
    public static void main(String[] arguments) throws SQLException, IOException {
        try (var store = new BareStore(Path.of(arguments[0]));
                var input = new BufferedReader(new InputStreamReader(System.in, US_ASCII))) {
            var loop = new GroupCommits(store, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            for (var line = input.readLine(); line != null; line = input.readLine()) {
                var asked = line.split(" ", -1);
                System.out.println(loop.run(Double.parseDouble(asked[0]), Double.parseDouble(asked[1])));
            }
        }
    }

    private String run(double seconds, double perSecond) throws SQLException {
        var times = new Latencies();
        var first = seq;
        var processor = PROCESS.getProcessCpuTime();
        var start = System.nanoTime();
        var end = start + (long) (seconds * 1e9);
        for (var now = start; now < end; now = System.nanoTime()) {
            store.commit(this::write);
            times.add(System.nanoTime() - now);
            if (perSecond > 0) {
                await(start + (long) ((seq - first) / perSecond * 1e9));
            }
        }
        var took = (System.nanoTime() - start) / 1e9;
        var each = (PROCESS.getProcessCpuTime() - processor) / 1e3 / (seq - first);
        return (seq - first) / took + " " + each + " " + times.percentile(0.5) + " " + times.percentile(0.99);
    }

    private static void await(long due) {
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void write() throws SQLException {
        counter.setInt(1, group);
        counter.executeUpdate();
        for (int i = 0; i < group; i++) {
            rows.setLong(1, ++seq);
            rows.setLong(2, System.currentTimeMillis());
            rows.setBytes(3, sealed);
            rows.addBatch();
        }
        rows.executeBatch();
    }
}
