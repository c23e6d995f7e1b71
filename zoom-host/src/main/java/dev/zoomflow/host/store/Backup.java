package dev.zoomflow.host.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Copies a database as it is at one moment, while others read and write it. What is sealed stays sealed, with the keyset
 * beside it; the master key is not in it.
 */
public final class Backup {
    private final Path database;
    private final Optional<PostgresAddress> elsewhere;

    /**
     * @param folder the data folder
     * @param elsewhere where everything is instead: that is copied with PostgreSQL's own tools
     */
    public Backup(Path folder, Optional<PostgresAddress> elsewhere) {
        this.database = folder.resolve("zoomflow.db");
        this.elsewhere = elsewhere;
    }

    /**
     * Writes the copy, whole and synced when this returns.
     *
     * @param target must not be there yet
     * @throws StoreException if it cannot; no half of it is left
     */
    public void to(Path target) {
        elsewhere.ifPresent(address -> {
            throw new StoreException("everything is in the database " + address.shown()
                    + ": copy it with pg_dump, and keep the master key apart from the copy");
        });
        if (Files.exists(target)) {
            throw new StoreException(target + " is there already: a backup overwrites nothing");
        }
        if (!Files.isRegularFile(database)) {
            throw new StoreException("there is no database " + database + ": name the data folder with --data");
        }
        try {
            copy(target);
            sync(target);
        } catch (SQLException | IOException failed) {
            discard(target);
            throw new StoreException(
                    "the database " + database + " cannot be copied to " + target + ": " + failed.getMessage(), failed);
        }
    }

    private void copy(Path target) throws SQLException {
        try (var connection = source(database).getConnection();
                var statement = connection.prepareStatement("vacuum into ?")) {
            statement.setString(1, target.toString());
            statement.execute();
        }
    }

    private static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new StoreException("a half copy is left at " + file + ": delete it", stays);
        }
    }

    /**
     * Looks whether this is a whole copy of a database of this program.
     *
     * @return the name of the master key that it needs
     * @throws StoreException in one sentence if it is not
     */
    public static String masterKeyOf(Path copy) {
        try (var connection = source(copy).getConnection();
                var statement = connection.createStatement()) {
            try (var check = statement.executeQuery("pragma integrity_check(1)")) {
                if (!check.next() || !"ok".equals(check.getString(1))) {
                    throw new StoreException("the backup " + copy + " is damaged: take another");
                }
            }
            try (var row = statement.executeQuery("select master from keyset where id = 1")) {
                if (row.next()) {
                    return row.getString(1);
                }
            }
        } catch (SQLException unreadable) {
            throw new StoreException(copy + " is no backup of this program", unreadable);
        }
        throw new StoreException(copy + " is no backup of this program: it has no keyset");
    }

    private static SQLiteDataSource source(Path file) {
        var config = new SQLiteConfig();
        config.setBusyTimeout(10_000);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }
}
