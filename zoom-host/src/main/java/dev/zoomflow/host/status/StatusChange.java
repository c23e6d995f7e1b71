package dev.zoomflow.host.status;

import java.util.List;

/**
 * A status that began, as it is told. No secrets.
 *
 * @param id rises with every change, with gaps; the same whenever this change is told again
 * @param at in UTC, as ISO 8601
 * @param name of the connection, as people see it; "" if it is gone
 * @param status the one that began: ok, reconnect, configuration, unavailable, rate-limited, init-required
 * @param text what is wrong and what to do
 * @param next when it is tried again, or the service's limit ends; "" where nothing is waited for, or it is over by now
 * @param settings the names of those that are wrong, where any were named
 * @param by who brought it about: person, service, host
 * @param page where a person ends it
 */
public record StatusChange(
        long id,
        String at,
        String connection,
        String name,
        String status,
        String text,
        String next,
        List<String> settings,
        String by,
        String page) {}
