package dev.zoomflow.benchmarks.sustained;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** How far a host has come, read from its store beside it. */
record Progress(Path data) {
    long acknowledged() {
        return ask("select value from counter where name = 'delivery'");
    }

    long handled() {
        return ask("select count(*) from run where state = 'DONE'");
    }

    /** @return nanoseconds that it took, from now on */
    long awaitHandled(long runs) throws InterruptedException {
        var start = System.nanoTime();
        while (handled() < runs) {
            if (System.nanoTime() - start > TimeUnit.MINUTES.toNanos(10)) {
                throw new IllegalStateException(handled() + " of " + runs + " are handled after ten minutes");
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        return System.nanoTime() - start;
    }

    private long ask(String question) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("zoomflow.db"));
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(question, unreadable);
        }
    }
}
