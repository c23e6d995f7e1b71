package dev.zoomflow.testkit.http;

import dev.zoomflow.testkit.Exchange;
import java.util.ArrayList;
import java.util.List;

/** Every request to Zoom, oldest first. Thread-safe. */
public final class Journal {
    private final List<Exchange> exchanges = new ArrayList<>();

    synchronized void add(Exchange exchange) {
        exchanges.add(exchange);
    }

    public synchronized List<Exchange> all() {
        return List.copyOf(exchanges);
    }
}
