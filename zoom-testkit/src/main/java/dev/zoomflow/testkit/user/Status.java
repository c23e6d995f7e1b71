package dev.zoomflow.testkit.user;

import java.util.Locale;

/** Whether somebody can use Zoom. */
enum Status {
    /** Was invited and has not accepted yet. */
    PENDING,
    ACTIVE,
    INACTIVE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
