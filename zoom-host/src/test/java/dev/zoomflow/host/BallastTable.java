package dev.zoomflow.host;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Fills a SQLite file to its {@code max_page_count}, by another process's connection, as that bound is each connection's own. */
record BallastTable(Path data) implements Ballast {
    /** 40 MiB: what the hosts of these tests never need. */
    static final int MOST_PAGES = 10_240;

    private static final int SQLITE_FULL = 13;
    private static final int LARGEST = 1 << 20;
    private static final int SMALLEST = 100;

    @Override
    public void take() {
        execute(statement -> {
            statement.execute("pragma max_page_count = " + MOST_PAGES);
            statement.execute("create table if not exists ballast (bytes)");
            for (int size = LARGEST; size >= SMALLEST; ) {
                try {
                    statement.execute("insert into ballast values (zeroblob(" + size + "))");
                } catch (SQLException full) {
                    if (full.getErrorCode() != SQLITE_FULL) {
                        throw full;
                    }
                    size /= 2;
                }
            }
        });
    }

    @Override
    public void giveBack() {
        execute(statement -> statement.execute("drop table ballast"));
    }

    @Override
    public boolean leavesRoomToStart() {
        return true;
    }

    private interface Sql {
        void on(Statement statement) throws SQLException;
    }

    private void execute(Sql work) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("zoomflow.db"));
                var statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout = 60000");
            work.on(statement);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
