package dev.zoomflow.benchmarks.sustained;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The grants of a host that runs, in its store beside it. */
record Grants(Path data) {
    /** How often the tokens of all of them have changed. */
    long renewals() {
        try (var connection = open();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("select sum(generation) from service_grant")) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The background looks after them with its next sweeps. */
    void allAreDue() {
        try (var connection = open();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update service_grant set proof_at = 0, due_at = " + System.currentTimeMillis());
        } catch (SQLException locked) {
            throw new IllegalStateException(locked);
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + data.resolve("zoomflow.db") + "?busy_timeout=30000");
    }
}
