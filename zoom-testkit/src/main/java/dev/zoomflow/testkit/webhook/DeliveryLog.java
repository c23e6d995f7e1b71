package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.Delivery;
import dev.zoomflow.testkit.Delivery.Attempt;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The newest deliveries, oldest first. Thread-safe. */
public final class DeliveryLog {
    static final int MOST = 20_000;

    private final Map<Long, Delivery> deliveries = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Delivery> eldest) {
            return size() > MOST;
        }
    };
    private final Consumer<Delivery> listener;
    private long last;

    /**
     * @param listener told of each attempt
     */
    public DeliveryLog(Consumer<Delivery> listener) {
        this.listener = listener;
    }

    /** Its number; a request id may be used twice. */
    synchronized long add(Delivery delivery) {
        last++;
        deliveries.put(last, delivery);
        return last;
    }

    synchronized void update(long number, UnaryOperator<Delivery> change) {
        deliveries.computeIfPresent(number, (key, delivery) -> change.apply(delivery));
    }

    void attempted(long number, Attempt attempt, Optional<Instant> next) {
        update(number, delivery -> delivery.after(attempt, next));
        find(number).ifPresent(listener);
    }

    synchronized Optional<Delivery> find(long number) {
        return Optional.ofNullable(deliveries.get(number));
    }

    public synchronized List<Delivery> all() {
        return List.copyOf(deliveries.values());
    }
}
