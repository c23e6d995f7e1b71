package dev.zoomflow.host.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Brings the tables up to date, and refuses a file it must not touch. */
final class Schema {
    private Schema() {}

    static void update(DataSource source, Path file) {
        mustBeDatabase(source, file);
        var flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                .placeholders(Map.of("key", "integer"))
                .load();
        try {
            mustNotBeNewer(flyway, file);
            flyway.migrate();
        } catch (FlywayException broken) {
            throw new StoreException(
                    "the tables of " + file + " cannot be brought up to date: " + broken.getMessage(), broken);
        }
    }

    private static void mustBeDatabase(DataSource source, Path file) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.executeQuery("select count(*) from sqlite_master").close();
        } catch (SQLException unreadable) {
            throw new StoreException(
                    "the file " + file
                            + " is no database this program can read: restore it from a backup, or move it away",
                    unreadable);
        }
    }

    private static void mustNotBeNewer(Flyway flyway, Path file) {
        var info = flyway.info();
        var newest = Arrays.stream(info.all())
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
        var current = info.current();
        if (current != null && current.getVersion().compareTo(newest) > 0) {
            throw new StoreException("the database " + file + " is of a newer version of this program (tables "
                    + current.getVersion() + ", this one knows " + newest
                    + "): start the newer program, or name another folder with --data");
        }
    }
}
