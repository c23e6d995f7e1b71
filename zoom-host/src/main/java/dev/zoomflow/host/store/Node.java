package dev.zoomflow.host.store;

import dev.zoomflow.host.thread.Beat;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This process among those that share the store. It has a lease that it renews; while that lasts nobody takes over what it
 * has begun. A SQLite file has one node, which needs no lease. Any thread.
 */
public final class Node implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Node.class);
    private static final Duration SKEW = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final NodeTable table;
    private final Database database;
    private final List<Runnable> lost = new CopyOnWriteArrayList<>();
    private final List<Runnable> gone = new CopyOnWriteArrayList<>();
    private final Beat beat = new Beat("node");
    /** Apart from the beat, which may hang where the store does not answer. */
    private final Beat watch = new Beat("node");

    private final Beat news = new Beat("node");
    private volatile String id = "";
    private volatile boolean alone = true;
    private volatile boolean outdated;
    private int updates;
    private boolean skewed;
    private boolean member;
    private long leaseEnds;

    Node(Database database, NodeTable table) {
        this.database = database;
        this.table = table;
    }

    void join() {
        enter();
        if (table.isShared()) {
            updates = database.<Integer>read(table::updates);
            var pause = table.lease().beat();
            beat.every(pause, this::attend);
            watch.every(pause.dividedBy(5), this::mind);
        }
    }

    /** Another one after the lease was lost. Goes into the rows of what this node begins. */
    public String id() {
        return id;
    }

    /** Whether its lease lasts, under this id; a process that went to sleep knows it as soon as it wakes up. */
    public synchronized boolean holds(String node) {
        return member && id.equals(node) && !isOver();
    }

    /** Whether others may have taken over by now what it has begun. */
    private boolean isOver() {
        return table.isShared() && System.nanoTime() - leaseEnds > 0;
    }

    /** Whether no other node is known to share the store. */
    public boolean isAlone() {
        return alone;
    }

    /** Whether a newer program has brought the tables up to date since this one opened them. */
    public boolean isOutdated() {
        return outdated;
    }

    /** Whether it is the one of all nodes that does what one is enough for. */
    public boolean leads() {
        return !table.isShared() || database.<Boolean>read(handle -> table.isEldest(handle, id));
    }

    /** Told when others may take over what this node has begun: it is to stop all that. Must not wait. */
    public void onLost(Runnable reaction) {
        lost.add(reaction);
    }

    /** Told when another node's lease has ended; of all nodes one is told. */
    public void onOthersGone(Runnable reaction) {
        gone.add(reaction);
    }

    private void enter() {
        var fresh = Ids.token();
        var former = id;
        var asked = System.nanoTime();
        database.<Object>write(handle -> {
            table.leave(handle, former);
            return table.enter(handle, fresh);
        });
        synchronized (this) {
            leaseEnds = asked + table.lease().lasts().toNanos();
            id = fresh;
            member = true;
        }
    }

    /** Deadlines in the store are read by all nodes. */
    private void mindClock() {
        var ahead = Duration.ofMillis(System.currentTimeMillis() - database.<Long>read(table::clock));
        var differs = ahead.abs().compareTo(SKEW) > 0;
        if (differs && !skewed) {
            LOG.warn(
                    "this machine's clock differs from the database's by {} s: hosts that share a database need the same"
                            + " time, let NTP set it",
                    ahead.toSeconds());
        }
        skewed = differs;
    }

    private synchronized boolean isMember() {
        return member;
    }

    private void attend() {
        try {
            if (isMember()) {
                renew();
            } else {
                enter();
                LOG.info("this node works on the store again");
            }
            bury();
            mindTables();
            mindClock();
        } catch (StoreException storeDown) {
            LOG.warn("the node's lease cannot be renewed now: {}", storeDown.getMessage());
        }
    }

    private void renew() {
        var asked = System.nanoTime();
        boolean renewed = database.writeAlongside(handle -> table.renew(handle, id));
        synchronized (this) {
            if (renewed && member) {
                leaseEnds = asked + table.lease().lasts().toNanos();
                return;
            }
        }
        lose();
    }

    private void bury() {
        var buried = database.<Integer>writeAlongside(table::bury);
        alone = database.<Integer>read(table::count) <= 1;
        if (buried > 0) {
            LOG.warn("{} node(s) of this database are gone: others go on with what they had begun", buried);
            tell(gone);
        }
    }

    private void mindTables() {
        if (!outdated && database.<Integer>read(table::updates) > updates) {
            outdated = true;
            LOG.warn(
                    "a newer version of this program has brought the tables up to date: update this host as well, soon");
        }
    }

    private void mind() {
        boolean over;
        synchronized (this) {
            over = member && isOver();
        }
        if (over) {
            lose();
        }
    }

    private void lose() {
        synchronized (this) {
            if (!member) {
                return;
            }
            member = false;
        }
        LOG.error("this node did not renew its lease in time: what it was doing is left to the others");
        lost.forEach(Runnable::run);
    }

    private void tell(List<Runnable> reactions) {
        news.soon(() -> reactions.forEach(Node::quietly));
    }

    private static void quietly(Runnable reaction) {
        try {
            reaction.run();
        } catch (RuntimeException failed) {
            LOG.warn("what a node left behind is not settled yet: {}", failed.getMessage());
        }
    }

    /** Others go on at once with what is still begun. */
    @Override
    public void close() {
        List.of(news, watch, beat).forEach(Beat::close);
        if (!beat.end(PATIENCE) || !news.end(PATIENCE)) {
            LOG.warn("the node's lease is still being attended to");
        }
        try {
            if (!id.isEmpty()) {
                database.<Object>write(handle -> table.end(handle, id));
            }
        } catch (RuntimeException storeDown) {
            LOG.debug("the node's lease ends by itself: {}", storeDown.getMessage());
        }
    }
}
