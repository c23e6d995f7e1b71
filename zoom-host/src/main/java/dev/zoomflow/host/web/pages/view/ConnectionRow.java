package dev.zoomflow.host.web.pages.view;

/**
 * A connection in a list and at the head of its page.
 *
 * @param state for the style: the small letters of its state
 * @param status for people
 * @param identity as whom it acts; "" if unknown
 */
public record ConnectionRow(
        String id, String name, TypeCard type, String authLabel, String state, String status, String identity) {

    public boolean isConnected() {
        return !identity.isEmpty();
    }
}
