package dev.zoomflow.host.engine;

/**
 * A handler is to handle an event for a connection.
 *
 * @param orderingKey the event's; runs of one connection, handler and key go one after another. "" has no order
 */
public record NewRun(long eventSeq, String connectionId, String handler, String orderingKey) {}
