package dev.zoomflow.testkit;

/**
 * A person with a Zoom account.
 *
 * @param id 22 characters, as Zoom gives them
 * @param timezone an IANA name such as {@code Europe/Lisbon}
 */
public record User(String id, String accountId, String email, String firstName, String lastName, String timezone) {
    public String displayName() {
        return (firstName + " " + lastName).strip();
    }
}
