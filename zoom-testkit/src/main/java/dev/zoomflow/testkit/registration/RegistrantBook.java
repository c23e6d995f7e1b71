package dev.zoomflow.testkit.registration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who registered, in order, by the number of the meeting, webinar or recording. Thread-safe. */
public final class RegistrantBook {
    private final Map<String, Map<String, Registered>> byEvent = new ConcurrentHashMap<>();

    public void put(String event, Registered registrant) {
        Map<String, Registered> all = of(event);
        synchronized (all) {
            all.put(registrant.id(), registrant);
        }
    }

    void remove(String event, Registered registrant) {
        Map<String, Registered> all = of(event);
        synchronized (all) {
            all.remove(registrant.id());
        }
    }

    public List<Registered> all(String event) {
        Map<String, Registered> all = of(event);
        synchronized (all) {
            return List.copyOf(all.values());
        }
    }

    public Optional<Registered> find(String event, String id) {
        return all(event).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Optional<Registered> byEmail(String event, String email) {
        return all(event).stream()
                .filter(one -> one.email().equalsIgnoreCase(email))
                .findFirst();
    }

    private Map<String, Registered> of(String event) {
        return byEvent.computeIfAbsent(event, unseen -> new LinkedHashMap<>());
    }
}
