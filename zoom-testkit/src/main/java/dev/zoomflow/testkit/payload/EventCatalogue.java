package dev.zoomflow.testkit.payload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Zoom's events as the catalogue tells of them; a family is read when it is first asked for. Thread-safe. */
final class EventCatalogue {
    private static final String FOLDER = "/dev/zoomflow/testkit/catalogue/events/";
    private static final EventCatalogue STANDARD = new EventCatalogue();

    private final Map<String, Map<String, EventShape>> families = new ConcurrentHashMap<>();

    private EventCatalogue() {}

    static EventCatalogue standard() {
        return STANDARD;
    }

    List<EventShape> all() {
        List<EventShape> all = new ArrayList<>();
        familyNames().forEach(family -> all.addAll(family(family).values()));
        all.sort(Comparator.comparing(EventShape::name));
        return all;
    }

    Optional<EventShape> find(String event) {
        String family = event.split("\\.", 2)[0];
        if (familyNames().contains(family) && family(family).containsKey(event)) {
            return Optional.of(family(family)).map(events -> events.get(event));
        }
        return all().stream().filter(shape -> shape.name().equals(event)).findFirst();
    }

    static List<String> familyNames() {
        return lines("families");
    }

    private Map<String, EventShape> family(String name) {
        return families.computeIfAbsent(name, family -> FamilyFile.read(family, lines(family + ".events")));
    }

    private static List<String> lines(String file) {
        try (InputStream in = EventCatalogue.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the catalogue has no " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException("the catalogue's " + file + " cannot be read", unreadable);
        }
    }
}
