package dev.zoomflow.host.store;

import org.jdbi.v3.core.Handle;

/**
 * Keys in a row without a gap, in the order of the commits: whoever takes some holds the others up until his transaction
 * ends. Any thread, inside a transaction.
 */
public final class Counter {
    private final String name;

    /** @param name of a row of the table {@code counter} */
    public Counter(String name) {
        this.name = name;
    }

    /** @return the first of so many keys that are now the caller's */
    public long take(Handle transaction, int many) {
        return transaction
                        .createQuery("update counter set value = value + :many where name = :name returning value")
                        .bind("many", many)
                        .bind("name", name)
                        .mapTo(Long.class)
                        .one()
                - many
                + 1;
    }

    public long value(Handle transaction) {
        return transaction
                .createQuery("select value from counter where name = :name")
                .bind("name", name)
                .mapTo(Long.class)
                .one();
    }

    /** Moves on, if it still stands where the caller saw it. */
    public boolean move(Handle transaction, long from, long to) {
        return transaction.execute("update counter set value = ? where name = ? and value = ?", to, name, from) == 1;
    }
}
