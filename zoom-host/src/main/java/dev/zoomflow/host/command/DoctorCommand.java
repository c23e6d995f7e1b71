package dev.zoomflow.host.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** What is wrong with a running host, and the next step for each. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Examines a running host: exit code 0 if all is well, 1 if a check failed.")
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private PlaceOptions places = new PlaceOptions();

    @Option(names = "--plan", description = "Print what to tick on the app's page instead: scopes and events.")
    private boolean plan;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        var running = places.running();
        return plan ? plan(running) : examine(running);
    }

    private int examine(RunningHost running) {
        var answer = running.get("/api/doctor", JsonNode.class);
        var out = out();
        for (var section : answer.path("sections")) {
            out.println(section.path("title").asString(""));
            section.path("checks").forEach(check -> print(check, out));
        }
        out.flush();
        return answer.path("failed").asBoolean() ? 1 : 0;
    }

    private static void print(JsonNode check, PrintWriter out) {
        var outcome = check.path("outcome").asString("");
        var mark = outcome.equals("PASSED") ? "ok    " : outcome.equals("FAILED") ? "FAILED" : "?     ";
        out.println("  " + mark + "  " + check.path("name").asString("") + ": "
                + check.path("found").asString(""));
        if (outcome.equals("FAILED")) {
            out.println("          -> " + check.path("fix").asString(""));
        }
    }

    private int plan(RunningHost running) {
        var out = out();
        for (var one : running.get("/api/plan", JsonNode.class)) {
            out.println(one.path("app").asString(""));
            one.path("plan").properties().forEach(part -> {
                out.println("  " + part.getKey());
                part.getValue().forEach(line -> out.println("    " + line.asString("")));
            });
        }
        out.flush();
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
