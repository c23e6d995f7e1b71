package dev.zoomflow.host.inbox;

/** Why a connection did or did not get an event. */
public record RouteView(String connectionId, boolean delivered, String reason) {}
