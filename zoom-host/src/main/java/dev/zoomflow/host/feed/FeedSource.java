package dev.zoomflow.host.feed;

import dev.zoomflow.api.event.EventFeed;
import java.util.List;
import java.util.Optional;

/** Where feeds come from. Any thread. */
interface FeedSource {
    /** The feeds of the server's apps, of all types. */
    List<FeedKey> shared();

    /** A connection's own; none while it cannot be used. */
    List<FeedKey> of(String connectionId);

    /**
     * The feed, with the settings of this moment.
     *
     * @return empty if there is none any more
     * @throws dev.zoomflow.api.ConnectionException if it cannot be had now
     */
    Optional<EventFeed> find(FeedKey key);

    /** Differs whenever what a feed is opened with has changed in a way that can be seen. */
    String version(FeedKey key);

    /** Whether its connection still is there, usable or not. */
    boolean exists(FeedKey key);
}
