package dev.zoomflow.testkit.webinar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The panelists of each webinar, by its number. Thread-safe. */
final class PanelistBook {
    private final Map<Long, List<Panelist>> panelists = new ConcurrentHashMap<>();

    List<Panelist> of(long webinar) {
        return panelists.getOrDefault(webinar, List.of());
    }

    /** Who is there already under this address stays who it is, with the new name. */
    void add(long webinar, List<Panelist> added) {
        change(webinar, before -> {
            List<Panelist> after = new ArrayList<>(before);
            added.forEach(one -> put(after, one));
            return after;
        });
    }

    private static void put(List<Panelist> all, Panelist one) {
        for (int i = 0; i < all.size(); i++) {
            Panelist known = all.get(i);
            if (known.email().equalsIgnoreCase(one.email())) {
                all.set(i, new Panelist(known.id(), one.name(), known.email(), known.joinUrl()));
                return;
            }
        }
        all.add(one);
    }

    void remove(long webinar, Panelist gone) {
        change(
                webinar,
                before -> before.stream().filter(one -> !one.equals(gone)).toList());
    }

    void removeAll(long webinar) {
        change(webinar, before -> List.of());
    }

    private void change(long webinar, UnaryOperator<List<Panelist>> change) {
        panelists.compute(webinar, (id, before) -> List.copyOf(change.apply(before == null ? List.of() : before)));
    }
}
