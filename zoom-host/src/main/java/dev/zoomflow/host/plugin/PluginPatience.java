package dev.zoomflow.host.plugin;

import java.time.Duration;

/** How long a plugin may take to start and to stop. */
record PluginPatience(Duration start, Duration stop) {
    static PluginPatience defaults() {
        return new PluginPatience(Duration.ofSeconds(10), Duration.ofSeconds(5));
    }
}
