package dev.zoomflow.testkit.recording;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/meetings/{id}/transcript}. */
final class TranscriptEndpoints implements Family {
    private static final String PATH = "/v2/meetings/{meetingId}/transcript";

    private final RecordingFinder finder;
    private final RecordingCare care;
    private final Supplier<URI> base;

    TranscriptEndpoints(RecordingFinder finder, RecordingCare care, Supplier<URI> base) {
        this.finder = finder;
        this.care = care;
        this.base = base;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET " + PATH, this::read).on("DELETE " + PATH, this::delete);
    }

    private Answer read(Caller caller, Request request) {
        Recording recording = finder.of(caller, request);
        RecordingFile transcript = transcript(recording);
        ObjectNode json = Json.object().put("meeting_id", recording.uuid());
        json.put("account_id", recording.meeting().host().accountId()).put("meeting_topic", recording.topic());
        json.put("host_id", recording.meeting().host().id()).put("can_download", true);
        return Answer.json(200, json.put("download_url", transcript.downloadUrl(base.get())));
    }

    private Answer delete(Caller caller, Request request) {
        Recording recording = finder.of(caller, request);
        care.delete(recording, List.of(transcript(recording)), caller.user());
        return Answer.empty(204);
    }

    private static RecordingFile transcript(Recording recording) {
        return recording.kept().stream()
                .filter(file -> file.kind() == FileKind.TRANSCRIPT)
                .findFirst()
                .orElseThrow(RecordingFinder::noTranscript);
    }
}
