package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.rest.ApiError;
import java.util.Locale;

/** Meetings, and webinars, which Zoom treats as meetings with an audience: other types and words, the same life. */
public enum Kind {
    MEETING("Meeting", 2, 3, 8),
    WEBINAR("Webinar", 5, 6, 9);

    private static final int INSTANT = 1;
    private static final int SCREEN_SHARE = 10;

    private final String word;
    private final int scheduled;
    private final int withoutTime;
    private final int recurring;

    Kind(String word, int scheduled, int withoutTime, int recurring) {
        this.word = word;
        this.scheduled = scheduled;
        this.withoutTime = withoutTime;
        this.recurring = recurring;
    }

    /** As it begins a sentence. */
    public String word() {
        return word;
    }

    /** As names of events begin. */
    public String prefix() {
        return word.toLowerCase(Locale.ROOT);
    }

    /** As paths and lists are called. */
    public String plural() {
        return prefix() + "s";
    }

    /** The variable of paths that is its number or UUID. */
    public String variable() {
        return prefix() + "Id";
    }

    public boolean hasWaitingRooms() {
        return this == MEETING;
    }

    /** Whether somebody may make one of this type. */
    public boolean has(int type) {
        return type == scheduled || recurs(type) || (this == MEETING && (type == INSTANT || type == SCREEN_SHARE));
    }

    /** The type that is planned for one time. */
    public int scheduled() {
        return scheduled;
    }

    /** Whether it recurs whenever somebody starts it. */
    public boolean recursAtAnyTime(int type) {
        return type == withoutTime;
    }

    /** Whether it has occurrences. */
    public boolean recursAtFixedTimes(int type) {
        return type == recurring;
    }

    public boolean recurs(int type) {
        return recursAtAnyTime(type) || recursAtFixedTimes(type);
    }

    public ApiError notOn(long id) {
        return new ApiError(400, 3000, word + " " + id + " is not in progress.");
    }

    public ApiError expired(String id) {
        return new ApiError(404, 3001, word + " " + id + " not found or has expired.");
    }

    public ApiError noSuch(String id) {
        return new ApiError(404, 3001, word + " does not exist: " + id + ".");
    }
}
