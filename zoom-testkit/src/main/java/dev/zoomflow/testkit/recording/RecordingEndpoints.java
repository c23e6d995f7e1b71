package dev.zoomflow.testkit.recording;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import java.net.URI;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/meetings/{id}/recordings}. */
public final class RecordingEndpoints implements Family {
    private final RecordingBook book;
    private final Supplier<URI> base;

    public RecordingEndpoints(RecordingBook book, Supplier<URI> base) {
        this.book = book;
        this.base = base;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET /v2/meetings/{meetingId}/recordings", this::files);
    }

    private Answer files(Caller caller, Request request) {
        Recording recording = book.find(request.variable("meetingId"))
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
