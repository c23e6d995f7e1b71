package dev.zoomflow.host.inbox;

/** A connection that got an event, and why. */
public record RouteView(String connectionId, Why why) {}
