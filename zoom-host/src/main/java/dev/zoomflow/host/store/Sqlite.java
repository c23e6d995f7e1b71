package dev.zoomflow.host.store;

import java.nio.file.Path;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/** How this program uses SQLite: a log ahead of the data, synced at every commit. */
final class Sqlite {
    /** Pages in the log before a commit moves them into the file itself: if {@link Checkpoints} does not, for whatever reason. */
    private static final int CHECKPOINT = 16_000;

    /** KiB of pages that the connection that writes keeps: an index whose keys have no order is written all over. */
    private static final int CACHE = 16_384;

    /** SQLite's own bound on the file, with which a proof makes a store full that has the disk's room; 0 is none. */
    private static final int MOST_PAGES = Integer.getInteger("zoomflow.sqlite.max-page-count", 0);

    static final Duration PATIENCE = Duration.ofSeconds(10);

    private Sqlite() {}

    static SQLiteDataSource writer(Path file) {
        var config = config();
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setPragma(SQLiteConfig.Pragma.CACHE_SIZE, Integer.toString(-CACHE));
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "on");
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, Integer.toString(CHECKPOINT));
        if (MOST_PAGES > 0) {
            config.setPragma(SQLiteConfig.Pragma.MAX_PAGE_COUNT, Integer.toString(MOST_PAGES));
        }
        return source(file, config);
    }

    /** Where the file is gone they fail: an empty one in its place would be in the way of whoever puts it back. */
    static SQLiteDataSource reader(Path file) {
        var config = config();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return source(file, config);
    }

    private static SQLiteConfig config() {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout((int) PATIENCE.toMillis());
        return config;
    }

    private static SQLiteDataSource source(Path file, SQLiteConfig config) {
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }
}
