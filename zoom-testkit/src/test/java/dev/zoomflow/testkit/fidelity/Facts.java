package dev.zoomflow.testkit.fidelity;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads the facts of the catalogue; a wrong line ends the test that reads them. */
final class Facts {
    private static final Path FOLDER = Path.of("../catalogue/facts");

    private Facts() {}

    static List<Fact> all() throws IOException {
        List<Fact> facts = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(FOLDER, "*.facts")) {
            TreeSet<Path> sorted = new TreeSet<>();
            files.forEach(sorted::add);
            for (Path file : sorted) {
                facts.addAll(read(file));
            }
        }
        return facts;
    }

    private static List<Fact> read(Path file) throws IOException {
        List<Fact> facts = new ArrayList<>();
        for (String block : Files.readString(file).split("\n\\s*\n", -1)) {
            Map<String, String> fields = fields(block);
            if (!fields.isEmpty()) {
                facts.add(fact(file, fields));
            }
        }
        return facts;
    }

    private static Map<String, String> fields(String block) {
        Map<String, String> fields = new LinkedHashMap<>();
        block.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] words = line.strip().split("\\s+", 2);
            fields.put(words[0], words.length < 2 ? "" : words[1]);
        });
        return fields;
    }

    private static Fact fact(Path file, Map<String, String> fields) {
        Fact fact = new Fact(
                field(file, fields, "fact"),
                field(file, fields, "says"),
                field(file, fields, "source"),
                Optional.ofNullable(fields.get("part")),
                Fact.Grade.valueOf(field(file, fields, "grade").toUpperCase(Locale.ROOT)));
        String room = String.valueOf(file.getFileName()).replace(".facts", "");
        if (!fact.id().startsWith(room + ".")) {
            throw new IllegalArgumentException(file + ": " + fact.id() + " must begin with " + room + ".");
        }
        return fact;
    }

    private static String field(Path file, Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new IllegalArgumentException(file + ": no '" + name + "' in " + fields));
    }
}
