package dev.zoomflow.testkit.standalone;

import dev.zoomflow.testkit.file.TextFile;
import dev.zoomflow.testkit.replay.EventRecording;
import dev.zoomflow.testkit.replay.HostInbox;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code record}: what a host received goes into a file, redacted before it touches the disk. */
final class RecordEvents implements Command {
    private static final Set<String> OPTIONS = Set.of("--from", "--out", "--token-file");

    @Override
    public int run(List<String> words, PrintStream out) {
        Options options = Options.parse(words, OPTIONS, Set.of());
        URI host = options.address("--from");
        Path file = Path.of(options.required("--out"));
        Optional<String> token =
                options.path("--token-file").map(TextFile::read).map(String::strip);
        EventRecording redacted = new HostInbox(host, token).read().redacted();
        redacted.write(file);
        out.println(redacted.events().size() + " events in " + file);
        return OK;
    }
}
