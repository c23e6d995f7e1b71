package dev.zoomflow.host.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.sqlite.SQLiteErrorCode;

/** A file of this process: one writer, many readers. */
final class SqliteBackend implements Backend {
    private static final Set<Integer> FOREIGN =
            Set.of(SQLiteErrorCode.SQLITE_NOTADB.code, SQLiteErrorCode.SQLITE_CORRUPT.code);

    private final Path file;
    private final Writer writer;
    private final Readers readers;

    SqliteBackend(Path file) {
        this(file, Sqlite.writer(file));
    }

    /** @param source of all connections that write */
    SqliteBackend(Path file, DataSource source) {
        this.file = file;
        mustBeDatabase(source, file);
        new Schema(source, file.toString(), "integer", "name another folder with --data").update();
        readers = new Readers(Sqlite.reader(file));
        writer = new Writer(source, new OpenedFile(file), readers::closeIdle);
    }

    private static void mustBeDatabase(DataSource source, Path file) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.executeQuery("select count(*) from sqlite_master").close();
        } catch (SQLException cannotRead) {
            throw new StoreException(unreadable(file, cannotRead), cannotRead);
        }
    }

    /** Whoever moves a file away that is only without room moves away what was acknowledged. */
    private static String unreadable(Path file, SQLException failure) {
        return FOREIGN.contains(failure.getErrorCode())
                ? "the file " + file
                        + " is no database this program can read: restore it from a backup, or move it away"
                : "the database " + file + " cannot be opened now (" + failure.getMessage()
                        + "): leave it there, make room on its disk, and let the host's user read and write it and its folder";
    }

    @Override
    public <T> T read(HandleCallback<T, RuntimeException> work) {
        writer.mustNotBeInside();
        return readers.read(work);
    }

    @Override
    public <T> T writeAlone(HandleCallback<T, RuntimeException> work) {
        return writer.write(work);
    }

    @Override
    public <T> T writeUnhurried(HandleCallback<T, RuntimeException> work) {
        return writer.writeUnhurried(work);
    }

    @Override
    public <T> T writeAlongside(HandleCallback<T, RuntimeException> work) {
        return writer.writeAlongside(work);
    }

    @Override
    public long size(Handle handle) {
        return handle.createQuery("select page_count * page_size from pragma_page_count, pragma_page_size")
                .mapTo(Long.class)
                .one();
    }

    @Override
    public NodeTable nodes() {
        return NodeTable.alone();
    }

    @Override
    public Optional<Notices> listen() {
        return Optional.empty();
    }

    @Override
    public void say(String text) {
        // nobody listens
    }

    @Override
    public boolean scrub() {
        return writer.cutLog();
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }
}
