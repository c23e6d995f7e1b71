package dev.zoomflow.testkit.user;

import dev.zoomflow.testkit.User;

/** Things that users own and leave behind. Called on many threads at once. */
public interface Estate {
    /** What Zoom calls them in {@code transfer_…}: {@code meeting}. */
    String name();

    void pass(User from, User to);

    /** Nobody gets them. */
    void drop(User from);
}
