package dev.zoomflow.host.live;

/**
 * Something that pages show has changed.
 *
 * @param topic "connection", "event" or "run"
 * @param id which one: a connection's id, an event's or run's number as text
 */
public record Change(String topic, String id) {}
