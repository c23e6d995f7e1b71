package dev.zoomflow.testkit.standalone;

import dev.zoomflow.testkit.replay.EventRecording;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** {@code redact}: a file of events as they came becomes one that may be shown. */
final class RedactEvents implements Command {
    @Override
    public int run(List<String> words, PrintStream out) {
        Options options = Options.parse(words, Set.of("--in", "--out"), Set.of());
        Path file = Path.of(options.required("--out"));
        EventRecording redacted =
                EventRecording.read(Path.of(options.required("--in"))).redacted();
        redacted.write(file);
        out.println(redacted.events().size() + " events in " + file);
        return OK;
    }
}
