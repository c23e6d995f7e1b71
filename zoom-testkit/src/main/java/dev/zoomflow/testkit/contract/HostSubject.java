package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.handler.EventHandler;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** A host as its contract has to know it. Implemented by the test class of those who write one. */
public interface HostSubject {
    /**
     * Starts a host that has this connection type and this handler and no others.
     *
     * @param folder where it keeps everything; it may hold what an earlier host kept there
     * @param type has one way to connect, with a person and without a form
     */
    Running start(Path folder, ConnectionType type, EventHandler<Event> handler) throws Exception;

    /** How long something may take before it counts as never. */
    default Duration patience() {
        return Duration.ofSeconds(60);
    }

    /** Longer than the host waits before it retries for the first time. */
    default Duration moment() {
        return Duration.ofMillis(2500);
    }

    /** A host that was started. Closing it stops it in order. */
    interface Running extends AutoCloseable {
        /**
         * A person makes a connection, the service allows it at once, and the handler is on for it.
         *
         * @return the host's name for it
         */
        String connect() throws Exception;

        /** A person authorises this connection anew. */
        void reconnect(String connection) throws Exception;

        /** Where the service sends what the server's app gets: the address of the integration's own source. */
        URI events();

        /** From now on nothing can be stored, as on a full disk. */
        void breakStore() throws Exception;

        /** It can again. */
        void mendStore() throws Exception;

        @Override
        void close();
    }
}
