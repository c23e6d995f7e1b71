package dev.zoomflow.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code Main CATALOGUE OUTPUT FAMILY...}: turns the {@code *.events} files of these families into sources below OUTPUT. */
public final class Main {
    private Main() {}

    /** Ends the build with a line per problem if the catalogue is broken. */
    public static void main(String[] args) throws IOException {
        var typed = Arrays.asList(args).subList(2, args.length);
        var problems = generate(Path.of(args[0]), Path.of(args[1]), typed);
        problems.forEach(System.err::println);
        if (!problems.isEmpty()) {
            System.exit(1);
        }
    }

    /** @return what is wrong in the catalogue; if anything is, nothing is written */
    static List<String> generate(Path catalogue, Path output, List<String> typed) throws IOException {
        var problems = new ArrayList<String>();
        var sources = new Sources(output);
        var families = new ArrayList<Family>();
        for (var family : typed) {
            families.add(new FamilyReader(catalogue.resolve(family + ".events"), problems).read());
        }
        if (problems.isEmpty()) {
            families.forEach(family -> family.writeTo(sources));
            new ConstantsSource().writeIndex(families, sources);
            sources.save();
        }
        return problems;
    }
}
