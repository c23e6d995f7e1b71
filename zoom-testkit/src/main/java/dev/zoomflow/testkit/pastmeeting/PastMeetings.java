package dev.zoomflow.testkit.pastmeeting;

import dev.zoomflow.testkit.meeting.MeetingBook;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

/** The sessions that are over, for whoever may see them. */
public final class PastMeetings {
    private final List<MeetingBook> books;
    private final InstantSource clock;

    /**
     * @param books of the meetings, of the webinars or of both
     */
    public PastMeetings(List<MeetingBook> books, InstantSource clock) {
        this.books = List.copyOf(books);
        this.clock = clock;
    }

    /** All that the caller may see, oldest first. */
    public List<PastMeeting> of(Caller caller) {
        return books.stream()
                .flatMap(book -> book.past().stream())
                .flatMap(entry -> PastMeeting.of(entry).stream())
                .filter(past -> caller.maySee(past.host()))
                .toList();
    }

    /**
     * By UUID, or the latest session of a number.
     *
     * @throws ApiError when there is none that the caller may see, or it ended a year ago
     */
    public PastMeeting find(Caller caller, String idOrUuid, ApiError none) {
        PastMeeting found = books.stream()
                .flatMap(book -> book.lastPast(idOrUuid).stream())
                .findFirst()
                .flatMap(PastMeeting::of)
                .filter(past -> caller.maySee(past.host()))
                .orElseThrow(() -> none);
        var yearAgo = clock.instant().atOffset(ZoneOffset.UTC).minusYears(1).toInstant();
        if (found.end().isBefore(yearAgo)) {
            throw new ApiError(400, 12702, "Can not access a meeting a year ago.");
        }
        return found;
    }
}
