package dev.zoomflow.testkit.payload;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of one family. */
final class FamilyFile {
    private static final List<String> ENVELOPE = List.of("event", "payload", "event_ts");
    private static final Pattern MEMBER = Pattern.compile("(\\S+)\\s+(\\S+)\\s+(required|optional)(\\s.*)?");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-]+((\\[])?\\.[A-Za-z0-9_-]+)*(\\[])?");

    private final String family;
    private final Map<String, EventShape> events = new LinkedHashMap<>();
    private EventShape current = shape("");

    private FamilyFile(String family) {
        this.family = family;
    }

    /**
     * @throws IllegalArgumentException when a line cannot be read; the message names it
     */
    static Map<String, EventShape> read(String family, List<String> lines) {
        FamilyFile file = new FamilyFile(family);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            try {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    file.line(line);
                }
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(family + ".events:" + (i + 1) + ": " + wrong.getMessage(), wrong);
            }
        }
        file.keep();
        return file.events;
    }

    private void line(String line) {
        List<String> words = Arrays.asList(line.split("\\s+", -1));
        List<String> said = words.subList(1, words.size());
        switch (words.get(0)) {
            case "event" -> {
                keep();
                check(said.size() == 1, "expected 'event name'");
                current = shape(said.get(0));
            }
            case "scopes" -> current = with(said, current.envelope(), current.membersKnown());
            case "envelope" -> current = with(current.scopes(), said, current.membersKnown());
            case "members" -> current = with(current.scopes(), current.envelope(), false);
            default -> member(line);
        }
    }

    private void keep() {
        if (!current.name().isEmpty()) {
            check(events.putIfAbsent(current.name(), current) == null, "'" + current.name() + "' is there twice");
        }
    }

    private EventShape shape(String name) {
        return new EventShape(name, family, List.of(), ENVELOPE, true, Member.object("", false));
    }

    private EventShape with(List<String> scopes, List<String> envelope, boolean membersKnown) {
        return new EventShape(
                current.name(), family, List.copyOf(scopes), List.copyOf(envelope), membersKnown, current.message());
    }

    private void member(String line) {
        check(!current.name().isEmpty(), "a member stands before the first 'event' line");
        Matcher words = MEMBER.matcher(line);
        check(words.matches(), "expected 'path type required' or 'path type optional'");
        check(PATH.matcher(words.group(1)).matches(), "'" + words.group(1) + "' is no path");
        MemberType type = MemberType.of(words.group(2))
                .orElseThrow(() -> new IllegalArgumentException("'" + words.group(2) + "' is no type"));
        boolean required = words.group(3).equals("required");
        Notation notation = Notation.of(Optional.ofNullable(words.group(4)).orElse(""));
        String[] names = words.group(1).split("\\.", -1);
        Member parent = current.message();
        for (String name : Arrays.copyOf(names, names.length - 1)) {
            parent = object(parent, name);
        }
        String last = names[names.length - 1];
        if (type == MemberType.OBJECT) {
            object(parent, last).sayRequired(required);
        } else {
            check(parent.find(last).isEmpty(), "'" + words.group(1) + "' is there twice");
            parent.members().add(new Member(last, type, false, Optional.of(required), notation));
        }
    }

    private static Member object(Member parent, String segment) {
        boolean list = segment.endsWith("[]");
        String name = segment.replace("[]", "");
        Member known = parent.find(name).orElseGet(() -> {
            Member made = Member.object(name, list);
            parent.members().add(made);
            return made;
        });
        check(
                known.type() == MemberType.OBJECT && known.list() == list,
                "'" + segment + "' was something else in a line above");
        return known;
    }

    private static void check(boolean kept, String rule) {
        if (!kept) {
            throw new IllegalArgumentException(rule);
        }
    }
}
