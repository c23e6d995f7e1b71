package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.world.PersonalNumber;

/** What may not be deleted. */
final class Deletion {
    private static final int INSTANT = 1;

    private Deletion() {}

    /**
     * @throws ApiError with Zoom's reason
     */
    static void check(MeetingEntry meeting) {
        String what = meeting.kind().prefix();
        if (meeting.type() == PersonalNumber.MEETING_TYPE) {
            throw new ApiError(400, 3018, "Not allowed to delete PMI.");
        }
        if (meeting.live()) {
            throw new ApiError(400, 3002, "Sorry, you cannot delete this " + what + " since it is in progress.");
        }
        if (meeting.type() == INSTANT && meeting.over()) {
            throw new ApiError(400, 3007, "Sorry, you cannot delete this " + what + " since it has ended.");
        }
    }
}
