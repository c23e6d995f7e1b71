package dev.zoomflow.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one {@code *.events} file and says of each broken line which rule it breaks. */
final class FamilyReader {
    /** What only those who make events want to know. */
    private static final Set<String> OF_THE_EVENT = Set.of("scopes", "envelope", "members");

    private static final Pattern EVENT = Pattern.compile("[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*");

    private final Path file;
    private final String family;
    private final List<String> problems;
    private final Map<String, EventMembers> events = new LinkedHashMap<>();

    FamilyReader(Path file, List<String> problems) {
        this.file = file;
        this.family = file.getFileName().toString().replace(".events", "");
        this.problems = problems;
    }

    Family read() throws IOException {
        var lines = Files.readAllLines(file);
        var current = new EventMembers();
        boolean begun = false;
        for (int i = 0; i < lines.size(); i++) {
            var words = lines.get(i).strip().split("\\s+", -1);
            try {
                if (words[0].equals("event")) {
                    begun = true;
                    current = event(words);
                } else if (!words[0].isEmpty() && !words[0].startsWith("#") && !OF_THE_EVENT.contains(words[0])) {
                    check(begun, "a member stands before the first 'event' line");
                    member(words, current);
                }
            } catch (BrokenRule rule) {
                problems.add(file + ":" + (i + 1) + ": " + rule.getMessage());
            }
        }
        var members = new LinkedHashMap<String, Member>();
        events.forEach((name, event) -> members.put(name, event.inOrder()));
        return new Family(family, members);
    }

    private EventMembers event(String... words) {
        var members = new EventMembers();
        check(words.length == 2 && EVENT.matcher(words[1]).matches(), "expected 'event family.name'");
        check(
                words[1].startsWith(family + "."),
                "'" + words[1] + "' belongs into " + words[1].split("\\.", 2)[0] + ".events");
        check(events.putIfAbsent(words[1], members) == null, "'" + words[1] + "' is already in this file");
        return members;
    }

    private static void member(String[] words, EventMembers event) {
        check(words.length >= 3, "expected 'path type required' or 'path type optional'");
        if (words.length > 3 && words[3].equals("untyped")) {
            return;
        }
        var type = MemberType.of(words[1])
                .orElseThrow(
                        () -> new BrokenRule("'" + words[1] + "' is no type; the types are " + MemberType.words()));
        boolean optional = words[2].equals("optional");
        check(optional || words[2].equals("required"), "'" + words[2] + "' is neither required nor optional");
        check(optional || !type.alwaysOptional(), "a " + words[1] + " is always optional");
        event.add(words[0], type, optional);
    }

    static void check(boolean kept, String rule) {
        if (!kept) {
            throw new BrokenRule(rule);
        }
    }
}
