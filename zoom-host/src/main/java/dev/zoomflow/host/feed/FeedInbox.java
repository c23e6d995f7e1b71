package dev.zoomflow.host.feed;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.EventFeed;
import dev.zoomflow.host.inbox.Answer;
import java.util.function.Consumer;

/** Who stores what was pulled: the inbox. */
@FunctionalInterface
interface FeedInbox {
    /** @param answer told once, on any thread; 503 says that nothing was stored and that it is to be given again */
    void take(FeedKey key, EventFeed feed, Delivery delivery, Consumer<Answer> answer);
}
