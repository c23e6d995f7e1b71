package dev.zoomflow.host.feed;

import java.time.Instant;

/**
 * How a feed is.
 *
 * @param up whether events come in over it
 * @param text for people: why not, and what happens next; "" while it is up
 */
public record FeedStatus(String name, boolean up, String text, Instant since) {}
