package dev.zoomflow.host.feed;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.EventFeed;
import dev.zoomflow.host.inbox.Answer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings deliveries of one feed to the inbox and waits until they are on the disk. */
final class Deposit {
    private static final Logger LOG = LoggerFactory.getLogger(Deposit.class);
    private static final int LATER = 503;
    private static final int REFUSED = 400;
    private static final int PATIENCE_SECONDS = 30;

    private final FeedKey key;
    private final FeedInbox inbox;

    Deposit(FeedKey key, FeedInbox inbox) {
        this.key = key;
        this.inbox = inbox;
    }

    /** @return false if it is not stored, or nobody knows: it is to be brought again, which does no harm */
    boolean bring(EventFeed feed, Delivery delivery) throws InterruptedException {
        var answer = new CompletableFuture<Answer>();
        inbox.take(key, feed, delivery, answer::complete);
        if (Thread.interrupted()) {
            LOG.warn("the plugin of the feed {} left its thread interrupted; nothing else came of it", key);
        }
        try {
            var status = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS).status();
            if (status >= REFUSED && status != LATER) {
                LOG.warn("the feed {} brought something that it cannot read itself", key);
            }
            return status != LATER;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (TimeoutException behind) {
            return false;
        }
    }
}
