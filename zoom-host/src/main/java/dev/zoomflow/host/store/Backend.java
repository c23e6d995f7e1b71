package dev.zoomflow.host.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;

/** One kind of database behind {@link Database}. Any thread. Failures of the database are Jdbi's exceptions. */
interface Backend extends AutoCloseable {
    /** Consistent, and unable to write. */
    <T> T read(HandleCallback<T, RuntimeException> work);

    /** No other transaction of this kind runs meanwhile, on whatever node. */
    <T> T writeAlone(HandleCallback<T, RuntimeException> work);

    /** The same, and may be put off a few milliseconds for the sake of others. */
    <T> T writeUnhurried(HandleCallback<T, RuntimeException> work);

    /** May run beside others. */
    <T> T writeAlongside(HandleCallback<T, RuntimeException> work);

    /** How much it occupies, in bytes; inside the caller's read. */
    long size(Handle handle);

    /** Who works on it. */
    NodeTable nodes();

    /** What other nodes say; empty if there are none. */
    Optional<Notices> listen();

    /** To all that listen. */
    void say(String text);

    /** As {@link Database#scrub}. */
    boolean scrub();

    /** For messages: which database. */
    String name();

    @Override
    void close();
}
