package dev.zoomflow.host.web.pages.view;

/**
 * A change of a connection.
 *
 * @param at in UTC
 * @param who a person, the service or the host
 * @param state the state that began; "" if none did
 */
public record HistoryLine(
        long seq, String at, String connectionId, String who, String what, String state, String detail) {}
