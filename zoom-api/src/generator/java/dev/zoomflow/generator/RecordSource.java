package dev.zoomflow.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The source of one event's record, with the records of its objects inside. */
final class RecordSource {
    private final Family family;
    private final String event;
    /** Name to components: equal objects, such as those before and after a change, share a record. */
    private final Map<String, List<String>> nested = new LinkedHashMap<>();

    RecordSource(Family family, String event) {
        this.family = family;
        this.event = event;
    }

    String of(Member members) {
        var components = new ArrayList<>(components(members, ""));
        components.add("Instant occurredAt");
        components.add("String json");
        var source = new StringBuilder("""
                /** Zoom's {@code %s}. What has no component here is in {@code json}, the message as Zoom sent it. */
                public record %s(%s) {
                """.formatted(event, Names.type(event), Lines.wrapped(components, 8)));
        nested.forEach((name, parts) ->
                source.append("    public record %s(%s) {}%n%n".formatted(name, Lines.wrapped(parts, 12))));
        source.append("""
                    /** Without what was in the message: logs are no place for it. */
                    @Override
                    public String toString() {
                        return "%s of " + occurredAt;
                    }
                }
                """.formatted(event));
        return "package " + family.recordPackage() + ";\n\n" + imports(source) + source;
    }

    private static String imports(CharSequence source) {
        var imports = new StringBuilder();
        var text = source.toString();
        Map.of("Secret", "dev.zoomflow.api.Secret", "Instant", "java.time.Instant").entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .filter(type -> text.contains(type.getKey() + " ") || text.contains("<" + type.getKey() + ">"))
                .forEach(type ->
                        imports.append("import ").append(type.getValue()).append(";\n"));
        for (var generic : List.of("List", "Optional")) {
            imports.append(text.contains(generic + "<") ? "import java.util." + generic + ";\n" : "");
        }
        return imports.append('\n').toString();
    }

    private List<String> components(Member object, String parent) {
        return object.members().stream()
                .map(member -> type(member, parent) + " " + member.component())
                .toList();
    }

    private String type(Member member, String parent) {
        if (member.type() != MemberType.OBJECT) {
            return member.type().java(member.optional());
        }
        var name = nestedName(member, parent);
        if (member.list()) {
            return "List<" + name + ">";
        }
        return member.optional() ? "Optional<" + name + ">" : name;
    }

    /** Its own name, or with its parent's before it where another object has that name already. */
    private String nestedName(Member member, String parent) {
        var components = components(member, member.typeName());
        var name = member.typeName();
        if (!components.equals(nested.getOrDefault(name, components)) || name.equals(Names.type(event))) {
            name = parent + name;
        }
        nested.putIfAbsent(name, components);
        return name;
    }
}
