package dev.zoomflow.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code Main CATALOGUE OUTPUT}: turns each {@code *.events} file into sources below OUTPUT. */
public final class Main {
    private Main() {}

    /** Ends the build with a line per problem if the catalogue is broken. */
    public static void main(String[] args) throws IOException {
        var problems = generate(Path.of(args[0]), Path.of(args[1]));
        problems.forEach(System.err::println);
        if (!problems.isEmpty()) {
            System.exit(1);
        }
    }

    /** @return what is wrong in the catalogue; if anything is, nothing is written */
    static List<String> generate(Path catalogue, Path output) throws IOException {
        var problems = new ArrayList<String>();
        var sources = new Sources(output);
        var families = new ArrayList<Family>();
        for (var file : eventFiles(catalogue)) {
            families.add(new FamilyReader(file, problems).read());
        }
        if (problems.isEmpty()) {
            families.forEach(family -> family.writeTo(sources));
            new ConstantsSource().writeIndex(families, sources);
            sources.save();
        }
        return problems;
    }

    private static List<Path> eventFiles(Path catalogue) throws IOException {
        try (var files = Files.list(catalogue)) {
            return files.filter(file -> file.toString().endsWith(".events"))
                    .sorted()
                    .toList();
        }
    }
}
