package dev.zoomflow.host.web.pages.view;

import java.util.List;

/** A handler with its switch, on a connection's page. */
public record HandlerCard(
        String connectionId,
        String name,
        String displayName,
        String pluginId,
        String wants,
        boolean on,
        List<Field> fields) {}
