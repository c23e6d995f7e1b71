package dev.zoomflow.testkit.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping of a file that may hold these keys only. What is wrong goes to the problems, never out as an exception. */
final class YamlMap {
    private final Node where;
    private final String name;
    private final Problems problems;
    private final Map<String, Node> values = new HashMap<>();

    YamlMap(Node node, String name, Set<String> keys, Problems problems) {
        this.where = node;
        this.name = name;
        this.problems = problems;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> keep(entry, keys));
        } else {
            problems.add(node, name + " must be a mapping of keys to values");
        }
    }

    private void keep(NodeTuple entry, Set<String> keys) {
        String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (values.containsKey(key)) {
            problems.add(entry.getKeyNode(), "\"" + key + "\" is there twice in " + name);
        } else if (keys.contains(key)) {
            values.put(key, entry.getValueNode());
        } else {
            problems.add(
                    entry.getKeyNode(),
                    "unknown key \"" + key + "\" in " + name + "; known are "
                            + String.join(", ", keys.stream().sorted().toList()));
        }
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).flatMap(node -> scalar(node, key));
    }

    /** The text, or a problem and an empty one. */
    String required(String key) {
        if (!values.containsKey(key)) {
            problems.add(where, "\"" + key + "\" is missing in " + name);
        }
        return text(key).orElse("");
    }

    /** The value read from text; a problem and nothing where it cannot be. */
    <T> Optional<T> parsed(String key, Function<String, T> parser) {
        return text(key).flatMap(text -> {
            try {
                return Optional.of(parser.apply(text));
            } catch (IllegalArgumentException wrong) {
                problem(key, "\"" + text + "\" is no value for \"" + key + "\": " + wrong.getMessage());
                return Optional.empty();
            }
        });
    }

    /** A whole number that is not less. */
    Optional<Long> number(String key, long least) {
        return parsed(key, text -> {
            if (!text.matches("[0-9]{1,18}") || Long.parseLong(text) < least) {
                throw new IllegalArgumentException("it is a whole number from " + least);
            }
            return Long.parseLong(text);
        });
    }

    /** A problem where an item before this one has the same. */
    void unique(String key, String value, Set<String> before) {
        if (!value.isEmpty() && !before.add(value)) {
            problem(key, "\"" + value + "\" is the \"" + key + "\" of two: " + name + " has its own");
        }
    }

    /** One of these constants, in lower case and with hyphens. */
    <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        Map<String, E> known = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            known.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        Optional<String> given = text(key);
        Optional<E> found = given.map(known::get);
        if (given.isPresent() && found.isEmpty()) {
            problem(
                    key,
                    "\"" + given.get() + "\" is no value for \"" + key + "\": it is "
                            + String.join(", ", known.keySet()));
        }
        return found;
    }

    /** False where it is left out. */
    boolean flag(String key) {
        return parsed(key, YamlMap::flagOf).orElse(false);
    }

    private static boolean flagOf(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("it is true or false");
        };
    }

    /** The mapping under this key, if there is one. */
    Optional<YamlMap> map(String key, Set<String> keys) {
        return Optional.ofNullable(values.get(key)).map(node -> new YamlMap(node, "\"" + key + "\"", keys, problems));
    }

    void problem(String key, String what) {
        problems.add(values.getOrDefault(key, where), what);
    }

    List<String> texts(String key) {
        return items(key).stream()
                .map(node -> scalar(node, key))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The texts that are taken; a problem for each that is refused with {@link IllegalArgumentException}. */
    List<String> texts(String key, Consumer<String> check) {
        List<String> taken = new ArrayList<>();
        for (Node node : items(key)) {
            scalar(node, key).ifPresent(text -> {
                try {
                    check.accept(text);
                    taken.add(text);
                } catch (IllegalArgumentException wrong) {
                    problems.add(node, String.valueOf(wrong.getMessage()));
                }
            });
        }
        return taken;
    }

    List<YamlMap> maps(String key, String itemName, Set<String> keys) {
        List<YamlMap> maps = new ArrayList<>();
        items(key).forEach(node -> maps.add(new YamlMap(node, itemName, keys, problems)));
        return maps;
    }

    private List<Node> items(String key) {
        Node node = values.get(key);
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (node != null) {
            problems.add(node, "\"" + key + "\" in " + name + " must be a list");
        }
        return List.of();
    }

    private Optional<String> scalar(Node node, String key) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        problems.add(node, "\"" + key + "\" in " + name + " must be one value");
        return Optional.empty();
    }
}
