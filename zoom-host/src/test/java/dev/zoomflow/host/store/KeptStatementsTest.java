package dev.zoomflow.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The writer's statements are compiled once; nobody notices. */
class KeptStatementsTest {
    private static final String ADD = "insert into counter (name, value) values (?, ?) returning value";
    private static final Prepared OVERFLOW = new Prepared("select abs(-9223372036854775808)");

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static long add(Handle handle, String name, long value) {
        return handle.createQuery(ADD)
                .bind(0, name)
                .bind(1, value)
                .mapTo(Long.class)
                .first();
    }

    private List<Long> values(String prefix) {
        return database.read(
                handle -> handle.createQuery("select value from counter where name like :prefix || '%' order by value")
                        .bind("prefix", prefix)
                        .mapTo(Long.class)
                        .list());
    }

    @Test
    void aStatementTakesNewValuesEachTime() {
        for (var value = 1L; value <= 5; value++) {
            var next = value;
            assertThat(database.<Long>write(handle -> add(handle, "t" + next, next)))
                    .isEqualTo(next);
        }
        assertThat(values("t")).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void aValueThatIsNotBoundIsMissedEvenAfterItWas() {
        database.<Long>write(handle -> add(handle, "t1", 1));

        assertThatThrownBy(() -> database.<Long>write(handle ->
                        handle.createQuery(ADD).bind(0, "t2").mapTo(Long.class).first()))
                .isInstanceOf(StoreException.class);
        assertThat(values("t")).containsExactly(1L);
    }

    @Test
    void aStatementThatFailedWorksTheNextTime() {
        database.<Long>write(handle -> add(handle, "t1", 1));
        assertThatThrownBy(() -> database.<Long>write(handle -> add(handle, "t1", 2)))
                .isInstanceOf(StoreException.class);

        database.<Long>write(handle -> add(handle, "t2", 2));

        assertThat(values("t")).containsExactly(1L, 2L);
    }

    @Test
    void aStatementIsUsedAgainWhileItsResultIsRead() {
        var select = "select value from counter where name in ('delivery', 'event', 'run')";
        var seen = database.<Integer>write(handle -> {
            var inner = 0;
            try (var outer = handle.createQuery(select).mapTo(Long.class).stream()) {
                var results = outer.iterator();
                while (results.hasNext()) {
                    var each = results.next();
                    inner += handle.createQuery(select).mapTo(Long.class).list().size() + each.intValue();
                }
            }
            return inner;
        });
        assertThat(seen).isEqualTo(9);
    }

    @Test
    void aStatementThatFailsWhileItRunsSaysWhyEachTime() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> database.<Object>write(handle -> OVERFLOW.use(handle, PreparedStatement::execute)))
                    .hasMessageContaining("integer overflow");
        }
    }

    @Test
    void moreStatementsThanAreKeptWorkAllTheSame() {
        database.<Object>write(handle -> {
            IntStream.range(0, 250)
                    .forEach(i -> handle.execute("insert into counter (name, value) values ('t" + i + "', ?)", i));
            return handle;
        });
        assertThat(database.<Long>write(handle -> add(handle, "t250", 250))).isEqualTo(250);
        assertThat(values("t")).hasSize(251);
    }
}
