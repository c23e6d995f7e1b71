package dev.zoomflow.testkit;

import java.util.Locale;

/** What becomes of an invitation into a meeting that is on. */
public enum InvitationAnswer {
    ACCEPTED,
    REJECTED,
    TIMEOUT;

    /** As Zoom writes it in {@code meeting.invitation_…}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
