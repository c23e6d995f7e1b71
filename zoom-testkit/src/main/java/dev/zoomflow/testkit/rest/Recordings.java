package dev.zoomflow.testkit.rest;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.meeting.Recording;
import dev.zoomflow.testkit.meeting.RecordingBook;
import java.net.URI;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/meetings/{id}/recordings}. */
final class Recordings {
    private static final Scopes READ = Scopes.anyOf(
            "cloud_recording:read:list_recording_files",
            "cloud_recording:read:list_recording_files:admin",
            "recording:read",
            "recording:read:admin");

    private final RecordingBook book;
    private final Supplier<URI> base;

    Recordings(RecordingBook book, Supplier<URI> base) {
        this.book = book;
        this.base = base;
    }

    void addTo(RestApi api) {
        api.add("GET", "/v2/meetings/{id}/recordings", READ, this::files);
    }

    private Answer files(Caller caller, Request request) {
        Recording recording = book.find(request.variable("id"))
                .filter(found -> caller.maySee(found.meeting().host()))
                .orElseThrow(() -> new ApiError(404, 3301, "This recording does not exist."));
        ObjectNode json = recording.json(base.get(), true);
        boolean token = request.queryParameters().all("include_fields").contains("download_access_token");
        if (token) {
            json.put("download_access_token", book.downloadToken());
        }
        return Answer.json(200, json);
    }
}
