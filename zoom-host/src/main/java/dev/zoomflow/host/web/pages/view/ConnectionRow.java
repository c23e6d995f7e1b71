package dev.zoomflow.host.web.pages.view;

/**
 * A connection in a list and at the head of its page.
 *
 * @param state for the style: the small letters of its state
 * @param badge its status in few words
 * @param status its status in full
 * @param identity as whom it acts; "" if unknown
 */
public record ConnectionRow(
        String id,
        String name,
        TypeCard type,
        String authLabel,
        String state,
        String badge,
        String status,
        String identity) {

    /** What is wrong, in words; "" if nothing is, or nothing was tried yet. */
    public String problem() {
        return badge.equals(status) ? "" : status.substring(status.indexOf(": ") + 2);
    }

    public boolean isConnected() {
        return !identity.isEmpty();
    }
}
