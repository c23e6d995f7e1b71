package dev.zoomflow.testkit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happened to a simulator, for people to read. */
final class Story {
    private final ZoomSimulator zoom;

    Story(ZoomSimulator zoom) {
        this.zoom = zoom;
    }

    String of(String test) {
        return Stream.of(
                        Stream.of("Zoom simulator at " + zoom.baseUri() + " during " + test),
                        part("requests", zoom.requests()),
                        part("deliveries", zoom.webhooks().deliveries()),
                        part("faults that no request met", zoom.faults().unused()))
                .flatMap(lines -> lines)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static Stream<String> part(String name, List<?> items) {
        return items.isEmpty()
                ? Stream.of("  " + name + ": none")
                : Stream.concat(Stream.of("  " + name + ":"), items.stream().map(item -> "    " + item));
    }
}
