package dev.zoomflow.host.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
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

/** Runs handlers once more on events that they are done with, or that were given up. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Runs the finished runs of events once more, marked late. Asks the running host.")
final class ReplayCommand implements Callable<Integer> {
    @Mixin
    private PlaceOptions places = new PlaceOptions();

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private What what;

    @Option(names = "--given-up", description = "Only runs that were given up.")
    private boolean givenUp;

    @Option(names = "--connection", paramLabel = "CONNECTION", description = "Only runs of this connection.")
    private Optional<String> connection = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    /** One of the two. */
    static final class What {
        @Parameters(
                arity = "1..*",
                paramLabel = "EVENT_ID",
                description = "The numbers at the end of the addresses of events' pages.")
        private List<Long> events = new ArrayList<>();

        @Option(
                names = "--since",
                paramLabel = "TIME",
                description = "All that came since, as 2026-03-01T12:00, in UTC.")
        private Optional<String> since = Optional.empty();
    }

    @Override
    public Integer call() {
        var running = places.running();
        var answer = running.post("/api/replay?" + query(), JsonNode.class);
        var out = spec.commandLine().getOut();
        var runs = answer.path("runs").asLong();
        out.println(
                runs == 0
                        ? "Nothing was queued: what you named has no such run that is finished"
                        : "Queued once more: " + runs + (runs == 1 ? " run" : " runs"));
        out.flush();
        return 0;
    }

    private String query() {
        var query = new ArrayList<String>();
        what.events.forEach(event -> query.add("event=" + event));
        what.since.ifPresent(since -> query.add("since=" + URLEncoder.encode(since, UTF_8)));
        connection.ifPresent(id -> query.add("connection=" + URLEncoder.encode(id, UTF_8)));
        if (givenUp) {
            query.add("only=given-up");
        }
        return String.join("&", query);
    }
}
