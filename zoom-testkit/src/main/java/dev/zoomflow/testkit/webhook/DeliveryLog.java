package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.Delivery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private long last;

    /** Its number; a request id may be used twice. */
    synchronized long add(Delivery delivery) {
        last++;
        deliveries.put(last, delivery);
        return last;
    }

    synchronized void update(long number, UnaryOperator<Delivery> change) {
        deliveries.computeIfPresent(number, (key, delivery) -> change.apply(delivery));
    }

    synchronized Optional<Delivery> find(long number) {
        return Optional.ofNullable(deliveries.get(number));
    }

    public synchronized List<Delivery> all() {
        return List.copyOf(deliveries.values());
    }
}
