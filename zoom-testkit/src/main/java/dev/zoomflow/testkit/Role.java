package dev.zoomflow.testkit;

import java.util.Locale;

/** What somebody may do in a meeting or webinar. */
public enum Role {
    HOST,
    CO_HOST,
    ATTENDEE;

    /** As Zoom writes it: {@code host}, {@code co-host}, {@code attendee}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
