package dev.zoomflow.testkit.standalone;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.replay.EventRecording;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** {@code replay}: recorded events, signed anew, to any endpoint. */
final class ReplayEvents implements Command {
    private static final Set<String> OPTIONS = Set.of("--in", "--to", "--secret-token", "--client-id", "--speed");

    @Override
    public int run(List<String> words, PrintStream out) {
        Options options = Options.parse(words, OPTIONS, Set.of());
        EventRecording recording = EventRecording.read(Path.of(options.required("--in")));
        URI endpoint = options.address("--to");
        App app = sender(options);
        Pace pace = Pace.of(options.text("--speed"));
        Tally tally = new Tally();
        try (ZoomSimulator zoom =
                ZoomSimulator.builder().port(0).listener(tally).start()) {
            zoom.add(app);
            zoom.webhooks().subscribeUnvalidated(app, endpoint);
            pace.play(recording.events(), event -> zoom.webhooks().send(event.body()));
            zoom.webhooks().settle();
        }
        tally.lines().forEach(out::println);
        return tally.complete() ? OK : NOT_DONE;
    }

    private static App sender(Options options) {
        String clientId = options.text("--client-id").orElse("replay");
        App.Credentials credentials = new App.Credentials(clientId, "unused", options.required("--secret-token"));
        return new App("Replay", App.Kind.USER_MANAGED, credentials, List.of(), Set.of());
    }
}
