package dev.zoomflow.testkit.world;

import dev.zoomflow.testkit.User;

/** The number of the meeting that a user always has, Zoom's PMI. */
public final class PersonalNumber {
    /** The type of a meeting held under it. */
    public static final int MEETING_TYPE = 4;

    private PersonalNumber() {}

    public static long of(User user) {
        return 4_000_000_000L + Math.floorMod(user.id().hashCode(), 999_999_999);
    }
}
