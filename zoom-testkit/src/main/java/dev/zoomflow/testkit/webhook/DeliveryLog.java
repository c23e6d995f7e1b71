package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.Delivery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Every delivery, oldest first. Thread-safe. */
public final class DeliveryLog {
    private final Map<String, Delivery> deliveries = new LinkedHashMap<>();

    synchronized void add(Delivery delivery) {
        deliveries.put(delivery.requestId(), delivery);
    }

    synchronized Delivery update(String requestId, UnaryOperator<Delivery> change) {
        Delivery changed = change.apply(find(requestId));
        deliveries.put(requestId, changed);
        return changed;
    }

    synchronized Delivery find(String requestId) {
        Delivery delivery = deliveries.get(requestId);
        if (delivery == null) {
            throw new IllegalArgumentException("no delivery " + requestId);
        }
        return delivery;
    }

    public synchronized List<Delivery> all() {
        return List.copyOf(deliveries.values());
    }
}
