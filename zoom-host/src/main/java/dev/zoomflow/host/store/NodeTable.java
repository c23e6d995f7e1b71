package dev.zoomflow.host.store;

import org.jdbi.v3.core.Handle;

/** The table {@code node}. */
final class NodeTable {
    /** The store's clock in milliseconds: nodes' own clocks may differ. */
    private final String now;

    private final Lease lease;
    private final boolean shared;

    private NodeTable(String now, Lease lease, boolean shared) {
        this.now = now;
        this.lease = lease;
        this.shared = shared;
    }

    /** Of a file that only one process can have open. */
    static NodeTable alone() {
        return new NodeTable("cast(strftime('%s', 'now') as integer) * 1000", Lease.STANDARD, false);
    }

    static NodeTable shared(Lease lease) {
        return new NodeTable("cast(extract(epoch from clock_timestamp()) * 1000 as bigint)", lease, true);
    }

    Lease lease() {
        return lease;
    }

    boolean isShared() {
        return shared;
    }

    /** Where one process at a time has the store open, all others are dead. */
    int enter(Handle handle, String id) {
        if (!shared) {
            handle.execute("delete from node");
        }
        return handle.execute(
                "insert into node (id, name, started_at, expires_at) values (?, ?, " + now + ", " + now + " + ?)",
                id,
                "process " + ProcessHandle.current().pid(),
                lease.lasts().toMillis());
    }

    /** @return whether the lease had not ended yet */
    boolean renew(Handle handle, String id) {
        return handle.execute(
                        "update node set expires_at = " + now + " + ? where id = ? and expires_at > " + now,
                        lease.lasts().toMillis(),
                        id)
                == 1;
    }

    /** @return how many were gone */
    int bury(Handle handle) {
        return handle.execute("delete from node where expires_at <= " + now);
    }

    int count(Handle handle) {
        return handle.createQuery("select count(*) from node")
                .mapTo(Integer.class)
                .one();
    }

    boolean isEldest(Handle handle, String id) {
        return handle.createQuery("select id from node where expires_at > " + now + " order by started_at, id limit 1")
                .mapTo(String.class)
                .findOne()
                .filter(id::equals)
                .isPresent();
    }

    /** How often the tables were brought up to date. */
    int updates(Handle handle) {
        return handle.createQuery("select max(installed_rank) from flyway_schema_history where success")
                .mapTo(Integer.class)
                .one();
    }

    /** The store's time, in milliseconds since 1970. */
    long clock(Handle handle) {
        return handle.createQuery("select " + now).mapTo(Long.class).one();
    }

    /** Its runs are the others', its intents are so when they are over. */
    int leave(Handle handle, String id) {
        return handle.execute("delete from node where id = ?", id);
    }

    /** The process ends: nothing that it has begun can still come to a result. */
    int end(Handle handle, String id) {
        handle.execute("update intent set expires_at = 0 where node = ?", id);
        return leave(handle, id);
    }
}
