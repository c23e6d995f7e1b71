package dev.zoomflow.host.inbox;

import java.util.List;

/**
 * A page of events, newest first.
 *
 * @param older where the next page begins, for {@link Search#before(long)}; 0 if there is none
 * @param ended whether the search stopped before the page was full, because it had looked at enough
 */
public record Found(List<EventView> events, long older, boolean ended) {
    public Found {
        events = List.copyOf(events);
    }
}
