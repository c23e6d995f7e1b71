package dev.zoomflow.testkit;

import java.time.DateTimeException;
import java.time.ZoneId;

/**
 * A person with a Zoom account.
 *
 * @param id 22 characters, as Zoom gives them
 * @param timezone an IANA name such as {@code Europe/Lisbon}
 */
public record User(String id, String accountId, String email, String firstName, String lastName, String timezone) {
    /**
     * @throws IllegalArgumentException when there is no such time zone
     */
    public User {
        try {
            ZoneId.of(timezone);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("\"" + timezone + "\" is no time zone such as Europe/Lisbon", unknown);
        }
    }

    public String displayName() {
        return (firstName + " " + lastName).strip();
    }
}
