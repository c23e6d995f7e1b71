package dev.zoomflow.host.connection;

import dev.zoomflow.api.connection.SettingValues;
import java.util.Map;

/**
 * @param handler as {@code Plugins} names it: plugin id, colon, class name
 * @param texts what its form shows: no secrets
 * @param settings what its runs get
 */
public record HandlerSwitch(String handler, boolean on, Map<String, String> texts, SettingValues settings) {}
