package dev.zoomflow.host.web.pages.view;

/**
 * A change of a connection.
 *
 * @param at in UTC
 * @param who a person, the service or the host
 * @param person their name, or how they came in; "" if that is not known
 * @param state the state that began; "" if none did
 */
public record HistoryLine(
        long seq,
        String at,
        String connectionId,
        String who,
        String person,
        String what,
        String state,
        String detail) {}
