package dev.zoomflow.host.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Brings the tables up to date, and refuses a database it must not touch. */
final class Schema {
    private static final String FORBIDDEN = "42501";

    private final String database;
    private final String another;
    private final Flyway flyway;

    /**
     * @param database for messages
     * @param key the type of a primary key whose order is the order of the rows
     * @param another how another database is named, for messages
     */
    Schema(DataSource source, String database, String key, String another) {
        this.database = database;
        this.another = another;
        this.flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                .placeholders(Map.of("key", key))
                .load();
    }

    /** Of several nodes that start together one does it, the others wait. */
    void update() {
        try {
            mustNotBeNewer();
            flyway.migrate();
        } catch (FlywayException broken) {
            throw refused(broken);
        }
    }

    private StoreException refused(FlywayException broken) {
        if (broken.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            return new StoreException(
                    "the database " + database + " holds tables of something else: name an empty one, or " + another,
                    broken);
        }
        var words = broken.getCause() instanceof SQLException failed ? failed : broken;
        var hint = words instanceof SQLException failed && FORBIDDEN.equals(failed.getSQLState())
                ? "; give its user the right to: grant create on schema public, as owner of the tables"
                : "";
        return new StoreException(
                "the tables of " + database + " cannot be brought up to date: " + words.getMessage() + hint, broken);
    }

    private void mustNotBeNewer() {
        var info = flyway.info();
        var newest = Arrays.stream(info.all())
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
        var current = info.current();
        if (current != null && current.getVersion().compareTo(newest) > 0) {
            throw new NewerTablesException(
                    database, "tables " + current.getVersion() + ", this one knows " + newest, another);
        }
    }
}
