package dev.zoomflow.host.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads {@code config.yaml}: a flat mapping of keys to texts, each with the line it stands in. */
final class ConfigFile {
    private static final Pattern KEY = Pattern.compile("^\\s*[\"']?([A-Za-z][A-Za-z0-9_.-]*)[\"']?\\s*:.*");

    private final String name;
    private final List<Problem> problems;

    private ConfigFile(Path file, List<Problem> problems) {
        this.name = String.valueOf(file.getFileName());
        this.problems = problems;
    }

    /** What the file says; what it says wrongly is added to the problems. */
    static Map<String, Entry> read(Path file, List<Problem> problems) {
        var reader = new ConfigFile(file, problems);
        try {
            return reader.parse(Files.readString(file));
        } catch (CharacterCodingException notText) {
            problems.add(new Problem(reader.name, "", "is not UTF-8 text"));
        } catch (IOException unreadable) {
            problems.add(new Problem(
                    reader.name,
                    "",
                    "cannot be read (" + file.toAbsolutePath() + "): give the host's user the right to"));
        }
        return Map.of();
    }

    private Map<String, Entry> parse(String text) {
        var settings = LoadSettings.builder().setLabel(name).build();
        try {
            var root = new Compose(settings).composeString(text);
            return root.isEmpty() ? Map.of() : entries(root.get());
        } catch (MarkedYamlEngineException broken) {
            var line = broken.getProblemMark().map(Mark::getLine).orElse(0);
            problems.add(new Problem(name + ":" + (line + 1), keyAt(text, line), "broken YAML: " + reason(broken)));
        } catch (YamlEngineException broken) {
            problems.add(new Problem(name, "", "broken YAML: " + broken.getMessage()));
        }
        return Map.of();
    }

    private static String reason(MarkedYamlEngineException broken) {
        var problem = broken.getProblem();
        return problem == null ? "it cannot be read" : problem;
    }

    /** The key of the line, or of the nearest line above that has one. */
    private static String keyAt(String text, int line) {
        var lines = text.lines().toList();
        for (var i = Math.min(line, lines.size() - 1); i >= 0; i--) {
            var key = KEY.matcher(lines.get(i));
            if (key.matches()) {
                return key.group(1);
            }
        }
        return "";
    }

    private Map<String, Entry> entries(Node root) {
        var entries = new LinkedHashMap<String, Entry>();
        if (!(root instanceof MappingNode mapping)) {
            problems.add(new Problem(where(root), "", "must be a list of KEY: value lines"));
            return entries;
        }
        for (var tuple : mapping.getValue()) {
            var key = text(tuple.getKeyNode());
            if (key.isEmpty()) {
                problems.add(new Problem(where(tuple.getKeyNode()), "", "a key must be a word"));
            } else if (entries.containsKey(key.get())) {
                problems.add(new Problem(where(tuple.getKeyNode()), key.get(), "is set twice"));
            } else {
                value(key.get(), tuple).ifPresent(entry -> entries.put(key.get(), entry));
            }
        }
        return entries;
    }

    private Optional<Entry> value(String key, NodeTuple tuple) {
        var node = tuple.getValueNode();
        var where = where(tuple.getKeyNode());
        var text = node instanceof MappingNode mapping ? pairs(mapping) : text(node);
        if (text.isEmpty()) {
            problems.add(new Problem(where, key, "must be one value or a mapping of names to values"));
        }
        return text.map(value -> new Entry(value, where));
    }

    /** A mapping is written in the environment as {@code name=value} pairs: here it becomes the same. */
    private static Optional<String> pairs(MappingNode mapping) {
        var scalars = mapping.getValue().stream()
                .allMatch(tuple ->
                        tuple.getKeyNode() instanceof ScalarNode && tuple.getValueNode() instanceof ScalarNode);
        return scalars
                ? Optional.of(mapping.getValue().stream()
                        .map(tuple -> text(tuple.getKeyNode()).orElse("") + "="
                                + text(tuple.getValueNode()).orElse(""))
                        .collect(Collectors.joining(" ")))
                : Optional.empty();
    }

    private static Optional<String> text(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            return Optional.empty();
        }
        var isNull = node.getTag().getValue().endsWith(":null");
        return Optional.of(isNull ? "" : scalar.getValue());
    }

    private String where(Node node) {
        return name + ":" + (node.getStartMark().map(Mark::getLine).orElse(0) + 1);
    }
}
