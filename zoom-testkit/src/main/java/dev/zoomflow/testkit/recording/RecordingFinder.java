package dev.zoomflow.testkit.recording;

import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;

/** Finds the recording that a request is about. */
final class RecordingFinder {
    private static final int NONE = 3301;
    private static final int NO_TRANSCRIPT = 3322;

    private final RecordingBook book;

    RecordingFinder(RecordingBook book) {
        this.book = book;
    }

    /**
     * @throws ApiError when there is none that the caller may see, or it is processed still
     */
    Recording of(Caller caller, Request request) {
        return of(caller, request.variable("meetingId"));
    }

    Recording of(Caller caller, String idOrUuid) {
        Recording found = book.find(idOrUuid)
                .filter(recording -> caller.maySee(recording.meeting().host()))
                .orElseThrow(RecordingFinder::none);
        if (found.processing()) {
            throw new ApiError(404, NONE, "There is no recording for this meeting.");
        }
        return found;
    }

    /**
     * @throws ApiError when it has no such file
     */
    RecordingFile file(Recording recording, Request request) {
        return recording.file(request.variable("recordingId")).orElseThrow(RecordingFinder::none);
    }

    static ApiError noTranscript() {
        return new ApiError(404, NO_TRANSCRIPT, "This meeting transcript does not exist.");
    }

    static ApiError none() {
        return new ApiError(404, NONE, "This recording does not exist.");
    }
}
