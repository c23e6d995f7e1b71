package dev.zoomflow.host.web.pages.view;

import java.util.Optional;

/**
 * One event.
 *
 * @param delivery empty if what came cannot be opened
 */
public record EventPage(Frame frame, EventRow event, String json, Optional<Came> delivery) {

    /** How it came. */
    public record Came(long seq, String received, String by, String to, String headers) {}
}
