package dev.zoomflow.host.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.host.StartException;
import dev.zoomflow.host.inbox.Why;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Why a connection did, or did not, get an event. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Says which connections got an event and why the others did not. Asks the running host.")
final class ExplainCommand implements Callable<Integer> {
    @Mixin
    private PlaceOptions places = new PlaceOptions();

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private What what;

    @Option(
            names = "--connection",
            paramLabel = "CONNECTION",
            description = "Look at this connection alone, and at its own event source.")
    private Optional<String> connection = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    /** One of the two. */
    static final class What {
        @Parameters(paramLabel = "EVENT_ID", description = "The number at the end of the address of an event's page.")
        private Optional<Long> event = Optional.empty();

        @Option(
                names = "--file",
                paramLabel = "FILE",
                description = "A delivery: its body, or headers, an empty line and the body. It is not stored.")
        private Optional<Path> file = Optional.empty();
    }

    @Override
    public Integer call() {
        var running = places.running();
        var query = connection
                .map(id -> "?connection=" + URLEncoder.encode(id, UTF_8))
                .orElse("");
        var found = what.event
                .map(seq -> running.get("/api/events/" + seq + "/explain" + query, JsonNode.class))
                .orElseGet(() -> running.post("/api/explain" + query, pasted(), JsonNode.class));
        print(found, spec.commandLine().getOut());
        return 0;
    }

    private String pasted() {
        var file = what.file.orElseThrow();
        try {
            return Files.readString(file);
        } catch (NoSuchFileException missing) {
            throw new StartException("There is no file " + file);
        } catch (IOException unreadable) {
            throw new StartException("The file " + file + " cannot be read as text");
        }
    }

    private static void print(JsonNode found, PrintWriter out) {
        out.println(text(found, "eventType") + " (" + text(found, "type") + ")");
        out.println("  " + text(found, "proof"));
        if (!text(found, "reason").isEmpty()) {
            out.println("  names: " + text(found, "reason"));
        }
        var pasted = found.path("event").asLong() == 0;
        print(pasted ? "would get it" : "got it", found.path("got"), out);
        print(pasted ? "would not get it" : "did not get it", found.path("others"), out);
        out.println("how many of all connections");
        found.path("counts")
                .properties()
                .forEach(count -> out.println("  " + count.getValue().asLong() + ": "
                        + Why.valueOf(count.getKey()).words()));
        out.flush();
    }

    private static void print(String heading, JsonNode lines, PrintWriter out) {
        out.println(heading);
        lines.forEach(line -> printLine(line, out));
        if (lines.isEmpty()) {
            out.println("  nobody");
        }
    }

    private static void printLine(JsonNode line, PrintWriter out) {
        out.println("  " + text(line, "connectionId") + " " + text(line, "name") + ": " + text(line, "words"));
        line.path("handlers")
                .forEach(deed -> out.println("      " + text(deed, "handler") + ": " + text(deed, "words")));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
