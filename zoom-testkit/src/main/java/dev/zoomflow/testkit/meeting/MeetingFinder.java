package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;

/** Finds the meeting or webinar that a request is about. */
public final class MeetingFinder {
    private final MeetingBook book;

    public MeetingFinder(MeetingBook book) {
        this.book = book;
    }

    public Kind kind() {
        return book.kind();
    }

    /**
     * @throws ApiError when there is none, or none that the caller may see
     */
    public MeetingEntry of(Caller caller, Request request) {
        return of(caller, request.variable(kind().variable()));
    }

    /**
     * @throws ApiError when there is none, or none that the caller may see
     */
    public MeetingEntry of(Caller caller, String idOrUuid) {
        return book.find(idOrUuid)
                .filter(meeting -> caller.maySee(meeting.host()))
                .orElseThrow(() -> kind().noSuch(idOrUuid));
    }
}
