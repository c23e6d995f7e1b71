package dev.zoomflow.host.live;

/** Somebody who listens; closing ends it and its thread. */
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
