package dev.zoomflow.host.connection;

import dev.zoomflow.api.connection.ConnectionType;
import dev.zoomflow.api.connection.SettingValues;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.function.Function;

/**
 * What the host has for plugins.
 *
 * @param settings the operator's values for a type's {@link ConnectionType#serverSettings()}
 */
public record HostEnvironment(Clock clock, HttpClient httpClient, Function<ConnectionType, SettingValues> settings) {}
