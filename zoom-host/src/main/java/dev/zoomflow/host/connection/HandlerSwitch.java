package dev.zoomflow.host.connection;

import dev.zoomflow.api.connection.SettingValues;

/** @param handler as {@code Plugins} names it: plugin id, colon, class name */
public record HandlerSwitch(String handler, boolean on, SettingValues settings) {}
