package dev.zoomflow.generator;

import java.util.List;
import java.util.stream.Collectors;

/** The sources of the constants: an interface per family, and one that has all of them. */
final class ConstantsSource {
    String of(Family family) {
        var source =
                new StringBuilder("package " + Family.SURFACE + ";\n\nimport dev.zoomflow.api.handler.EventType;\n");
        family.eventNames().stream()
                .map(event -> "import " + family.recordPackage() + "." + Names.type(event) + ";\n")
                .sorted()
                .forEach(source::append);
        source.append("\n/** Zoom's {@code %s.*} events; {@link ZoomEvents} has them too. */\npublic interface %s {\n"
                .formatted(family.name(), family.constantsName()));
        source.append(
                family.eventNames().stream().map(ConstantsSource::constant).collect(Collectors.joining("\n")));
        return source.append("}\n").toString();
    }

    private static String constant(String event) {
        var type = Names.type(event);
        return """
                    /** {@code %s} */
                    EventType<%s> %s = ZoomEvents.known("%s", %s.class);
                """.formatted(event, type, Names.constant(event), event, type);
    }

    void writeIndex(List<Family> families, Sources sources) {
        var all = families.stream().map(Family::constantsName).collect(Collectors.joining(", "));
        sources.add(
                Family.SURFACE,
                "KnownEvents",
                "package " + Family.SURFACE + ";\n\n/** All families. */\ninterface KnownEvents extends " + all
                        + " {}\n");
    }
}
