package dev.zoomflow.host.status;

/**
 * A status that began, as it is told. No secrets.
 *
 * @param id rises with every change, with gaps; the same whenever this change is told again
 * @param at in UTC, as ISO 8601
 * @param name of the connection, as people see it; "" if it is gone
 * @param status the one that began: ok, reconnect, configuration, unavailable, rate-limited, init-required
 * @param text what is wrong and what to do
 * @param by who brought it about: person, service, host
 * @param page where a person ends it
 */
public record StatusChange(
        long id, String at, String connection, String name, String status, String text, String by, String page) {}
