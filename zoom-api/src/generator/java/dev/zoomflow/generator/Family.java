package dev.zoomflow.generator;

import java.util.List;
import java.util.Map;

/**
 * The events of one file.
 *
 * @param events by event name; the members of each as one object, in the order of the record's components
 */
record Family(String name, Map<String, Member> events) {
    static final String SURFACE = "dev.zoomflow.zoom";

    String recordPackage() {
        return SURFACE + ".event." + name;
    }

    /** The interface with its constants. */
    String constantsName() {
        return Names.type(name) + "Events";
    }

    List<String> eventNames() {
        return List.copyOf(events.keySet());
    }

    void writeTo(Sources sources) {
        sources.add(recordPackage(), "package-info", packageInfo());
        events.forEach((event, members) ->
                sources.add(recordPackage(), Names.type(event), new RecordSource(this, event).of(members)));
        sources.add(SURFACE, constantsName(), new ConstantsSource().of(this));
    }

    private String packageInfo() {
        return """
                /** Zoom's {@code %s.*} events, made from the catalogue. */
                @NullMarked
                package %s;

                import org.jspecify.annotations.NullMarked;
                """.formatted(name, recordPackage());
    }
}
