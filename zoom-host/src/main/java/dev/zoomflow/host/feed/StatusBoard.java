package dev.zoomflow.host.feed;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How all feeds are now. Any thread. */
final class StatusBoard {
    private static final Logger LOG = LoggerFactory.getLogger(StatusBoard.class);

    private final Map<FeedKey, FeedStatus> statuses = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Consumer<FeedKey> news;

    /** @param news told of every change */
    StatusBoard(Clock clock, Consumer<FeedKey> news) {
        this.clock = clock;
        this.news = news;
    }

    void up(FeedKey key) {
        if (set(key, true, "")) {
            LOG.info("the feed {} is up", key);
        }
    }

    void down(FeedKey key, String why) {
        if (set(key, false, why)) {
            LOG.warn("the feed {} is down: {}", key, why);
        }
    }

    private boolean set(FeedKey key, boolean up, String text) {
        var before = statuses.get(key);
        if (before != null && before.up() == up && before.text().equals(text)) {
            return false;
        }
        statuses.put(key, new FeedStatus(key.name(), up, text, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        news.accept(key);
        return true;
    }

    void gone(FeedKey key) {
        statuses.remove(key);
        news.accept(key);
    }

    Collection<FeedStatus> all() {
        return List.copyOf(statuses.values());
    }

    List<FeedStatus> of(String owner) {
        return statuses.entrySet().stream()
                .filter(entry -> entry.getKey().owner().equals(owner))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(FeedStatus::name))
                .toList();
    }
}
