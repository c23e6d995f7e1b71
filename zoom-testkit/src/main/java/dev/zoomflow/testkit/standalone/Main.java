package dev.zoomflow.testkit.standalone;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code java -jar zoom-simulator.jar}. */
public final class Main {
    private static final Map<String, Command> COMMANDS =
            Map.of("record", new RecordEvents(), "redact", new RedactEvents(), "replay", new ReplayEvents());

    private Main() {}

    public static void main(String[] arguments) {
        int code = run(List.of(arguments), System.out, System.err);
        if (code != Command.OK) {
            System.exit(code);
        }
    }

    /** Does it, or says in one line for each mistake why not. A simulator goes on after this returned. */
    static int run(List<String> words, PrintStream out, PrintStream err) {
        if (words.contains("--help")) {
            out.print(Help.TEXT);
            return Command.OK;
        }
        try {
            return words.isEmpty() || words.get(0).startsWith("-")
                    ? new Serve().run(words, out)
                    : command(words.get(0)).run(words.subList(1, words.size()), out);
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            return Command.WRONG_USAGE;
        } catch (IllegalStateException cannot) {
            err.println(cannot.getMessage());
            return Command.NOT_DONE;
        }
    }

    private static Command command(String name) {
        return Optional.ofNullable(COMMANDS.get(name))
                .orElseThrow(() -> new IllegalArgumentException("unknown command " + name + "; there are "
                        + String.join(", ", COMMANDS.keySet().stream().sorted().toList())
                        + ", and without one a simulator starts; --help explains them"));
    }
}
