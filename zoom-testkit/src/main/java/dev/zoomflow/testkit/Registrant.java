package dev.zoomflow.testkit;

/**
 * Somebody who registered for a meeting or webinar, as it was when it was asked for.
 *
 * @param status {@code approved}, {@code pending}, {@code denied} or {@code cancelled}
 * @param joinUrl empty until the registration is approved
 */
public record Registrant(String id, String email, String firstName, String lastName, String status, String joinUrl) {
    public String displayName() {
        return (firstName + " " + lastName).strip();
    }
}
