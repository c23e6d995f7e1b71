package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.Gatherings;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The cloud recording of a meeting or webinar, while it is on and afterwards.
 *
 * @param <T> a meeting or a webinar
 */
final class RecordingCalls<T> {
    private final Held<T> held;
    private final Gatherings<T> gatherings;

    RecordingCalls(Held<T> held) {
        this.held = held;
        this.gatherings = held.gatherings();
    }

    void addTo(ControlApi api) {
        on(api, "recording/start", "Lets the host record it", gatherings::startRecording);
        on(api, "recording/pause", "Pauses the recording", gatherings::pauseRecording);
        on(api, "recording/resume", "Goes on with the recording", gatherings::resumeRecording);
        on(api, "recording/stop", "Stops the recording", gatherings::stopRecording);
        on(api, "recording", "Finishes its recording, whether anybody recorded or not", gatherings::finishRecording);
        on(api, "transcript", "Finishes the transcript of its recording", gatherings::finishTranscript);
        on(api, "archive", "Finishes what is kept of the last session for the record", gatherings::archive);
        api.on(
                Call.post(held.path("/recording/watch"), "Lets a user play its recording")
                        .takes(
                                Shape.object()
                                        .with("user", Shape.text("e-mail address or id"))
                                        .perhaps("duration", Shape.text("how long; PT5M by default")),
                                "{\"user\":\"anselm.thorpe@lanternfish.example\",\"duration\":\"PT3M\"}"),
                this::watch);
    }

    private void on(ControlApi api, String what, String says, Consumer<T> action) {
        api.does(Call.post(held.path("/" + what), says), request -> {
            action.accept(held.find(request));
        });
    }

    private Answer watch(Request request) {
        Fields fields = Fields.of(request);
        gatherings.watchRecording(
                held.find(request),
                held.zoom().user(fields.required("user")),
                fields.duration("duration").orElse(Duration.ofMinutes(5)));
        return Answer.empty(204);
    }
}
