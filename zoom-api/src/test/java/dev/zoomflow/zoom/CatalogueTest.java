package dev.zoomflow.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zoomflow.api.handler.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every event of the catalogue, read from messages that are made from the catalogue's own lines. */
class CatalogueTest {
    private static final List<String> TYPED = List.of("meeting", "recording", "user");
    private static final Map<String, List<CatalogueMessage.Line>> EVENTS = events();

    @Test
    void everyMemberFindsItsComponent() throws ReflectiveOperationException {
        for (var event : EVENTS.entrySet()) {
            var read = read(event.getKey(), event.getValue());

            assertThat(holes(read))
                    .describedAs("components of %s without a value", event.getKey())
                    .isEmpty();
        }
    }

    @Test
    void requiredMembersAreEnough() throws ReflectiveOperationException {
        for (var event : EVENTS.entrySet()) {
            var required = event.getValue().stream()
                    .filter(CatalogueMessage.Line::required)
                    .toList();

            assertThat(read(event.getKey(), required).toString()).startsWith(event.getKey() + " of ");
        }
    }

    @Test
    void withoutARequiredMemberTheEventIsUnreadable() {
        EVENTS.forEach((event, lines) -> lines.stream()
                .filter(line -> line.required() && !line.path().contains("[]"))
                .forEach(line -> {
                    var others = lines.stream()
                            .filter(other -> !other.isWithin(line))
                            .toList();

                    assertThatThrownBy(() -> read(event, others))
                            .describedAs("%s without %s", event, line.path())
                            .hasMessageContaining(event)
                            .hasMessageContaining("is missing");
                }));
    }

    private static Record read(String event, List<CatalogueMessage.Line> lines) throws ReflectiveOperationException {
        var constant = ZoomEvents.class.getField(event.replace('.', '_').toUpperCase(Locale.ROOT));
        var type = (EventType<?>) constant.get(null);
        return (Record) type.read("zoom", Messages.event(event, CatalogueMessage.of(lines)));
    }

    private static List<String> holes(Record read) throws ReflectiveOperationException {
        var holes = new ArrayList<String>();
        for (var component : read.getClass().getRecordComponents()) {
            var value = component.getAccessor().invoke(read);
            if (value instanceof Optional<?> optional) {
                value = optional.isPresent() ? optional.get() : List.of();
            }
            if (value instanceof List<?> list) {
                value = list.isEmpty() ? List.of() : list.get(0);
            }
            if (value.equals(List.of())) {
                holes.add(component.getName());
            } else if (value instanceof Record inner) {
                holes.addAll(holes(inner));
            }
        }
        return holes;
    }

    private static Map<String, List<CatalogueMessage.Line>> events() {
        var events = new TreeMap<String, List<CatalogueMessage.Line>>();
        var current = new ArrayList<CatalogueMessage.Line>();
        for (var text : lines()) {
            if (text.matches("(scopes|envelope|members) .*") || text.contains("  untyped")) {
                continue;
            }
            if (text.startsWith("event ")) {
                current = new ArrayList<>();
                events.put(text.substring("event ".length()), current);
            } else if (!text.isBlank() && !text.startsWith("#")) {
                current.add(CatalogueMessage.Line.of(text));
            }
        }
        return events;
    }

    private static List<String> lines() {
        var lines = new ArrayList<String>();
        try {
            for (var family : TYPED) {
                lines.addAll(Files.readAllLines(Path.of("../catalogue/events", family + ".events")));
            }
            return lines;
        } catch (IOException unreadable) {
            throw new IllegalStateException("the catalogue cannot be read", unreadable);
        }
    }
}
