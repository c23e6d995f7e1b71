package dev.zoomflow.host.engine;

import dev.zoomflow.api.event.Event;

/**
 * An event as it arrived, secrets included: for handlers, never for pages.
 *
 * @param type the connection type's id
 */
public record StoredEvent(String type, Event event) {}
