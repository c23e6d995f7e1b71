package dev.zoomflow.host.web;

import dev.zoomflow.host.connection.Authorizations;
import dev.zoomflow.host.connection.Connections;
import dev.zoomflow.host.connection.HandlerSwitches;
import dev.zoomflow.host.connection.Integrations;
import dev.zoomflow.host.plugin.Plugins;

/** What the web needs of connections and plugins. */
public record Core(
        Connections connections,
        Authorizations authorizations,
        HandlerSwitches switches,
        Integrations integrations,
        Plugins plugins) {}
