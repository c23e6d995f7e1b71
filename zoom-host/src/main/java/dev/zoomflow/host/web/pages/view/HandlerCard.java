package dev.zoomflow.host.web.pages.view;

import java.util.List;

/**
 * A handler with its switch, on a connection's page.
 *
 * @param waiting what waits for it to be switched on, in words; "" if nothing does
 */
public record HandlerCard(
        String connectionId,
        String name,
        String displayName,
        String pluginId,
        String wants,
        boolean on,
        String waiting,
        List<Field> fields) {}
