package dev.zoomflow.testkit.recording;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import java.util.List;

/** Deletes and recovers recordings and single files of them, and says who may see them. */
public final class CareEndpoints implements Family {
    private final RecordingFinder finder;
    private final RecordingCare care;

    public CareEndpoints(RecordingBook book, RecordingCare care) {
        this.finder = new RecordingFinder(book);
        this.care = care;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        String all = "/v2/meetings/{meetingId}/recordings";
        endpoints
                .on("DELETE " + all, this::deleteAll)
                .on("DELETE " + all + "/{recordingId}", this::deleteOne)
                .on("PUT /v2/meetings/{meetingUUID}/recordings/status", this::recoverAll)
                .on("PUT " + all + "/{recordingId}/status", this::recoverOne)
                .on("GET " + all + "/settings", this::settings)
                .on("PATCH " + all + "/settings", this::change);
    }

    private Answer deleteAll(Caller caller, Request request) {
        Recording recording = finder.of(caller, request);
        return delete(request, recording, recording.files(), caller.user());
    }

    private Answer deleteOne(Caller caller, Request request) {
        Recording recording = finder.of(caller, request);
        return delete(request, recording, List.of(finder.file(recording, request)), caller.user());
    }

    private Answer delete(Request request, Recording recording, List<RecordingFile> files, User operator) {
        String action = request.queryParameters().filled("action").orElse("trash");
        switch (action) {
            case "trash" -> care.trash(recording, mustBeSome(files, false), operator);
            case "delete" -> care.delete(recording, files, operator);
            default -> throw ApiError.invalidField("action", "Invalid field.");
        }
        return Answer.empty(204);
    }

    private Answer recoverAll(Caller caller, Request request) {
        Recording recording = finder.of(caller, request.variable("meetingUUID"));
        return recover(request, recording, recording.files(), caller.user());
    }

    private Answer recoverOne(Caller caller, Request request) {
        Recording recording = finder.of(caller, request);
        return recover(request, recording, List.of(finder.file(recording, request)), caller.user());
    }

    private Answer recover(Request request, Recording recording, List<RecordingFile> files, User operator) {
        if (!JsonBody.of(request).path("action").asString("").equals("recover")) {
            throw ApiError.invalidField("action", "Invalid field.");
        }
        care.recover(recording, mustBeSome(files, true), operator);
        return Answer.empty(204);
    }

    /** Those that are in the trash or are not, of which there must be one. */
    private static List<RecordingFile> mustBeSome(List<RecordingFile> files, boolean trashed) {
        List<RecordingFile> meant =
                files.stream().filter(file -> file.trashed() == trashed).toList();
        if (meant.isEmpty()) {
            throw RecordingFinder.none();
        }
        return meant;
    }

    private Answer settings(Caller caller, Request request) {
        return Answer.json(200, finder.of(caller, request).settings());
    }

    private Answer change(Caller caller, Request request) {
        care.change(finder.of(caller, request), JsonBody.of(request), caller.user());
        return Answer.empty(204);
    }
}
