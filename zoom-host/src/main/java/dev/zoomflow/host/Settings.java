package dev.zoomflow.host;

import dev.zoomflow.host.config.Configuration;
import dev.zoomflow.host.config.ConfigurationException;
import dev.zoomflow.host.config.HostSettings;
import dev.zoomflow.host.config.HostSettingsReader;
import dev.zoomflow.host.config.Problem;
import dev.zoomflow.host.config.SettingKeys;
import dev.zoomflow.host.plugin.Plugins;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The configuration as read, and the host's own part of it, checked. */
record Settings(Configuration all, HostSettings host) {

    /** @throws ConfigurationException with everything that is wrong */
    static Settings read(HostOptions options, Plugins plugins) {
        var problems = new ArrayList<Problem>();
        var settings = read(options.environment(), options.config(), plugins, problems);
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return settings;
    }

    /** @param problems gets everything that is wrong; what is wrong counts as not set */
    static Settings read(
            Map<String, String> environment, Optional<Path> config, Plugins plugins, List<Problem> problems) {
        var keys = SettingKeys.of(plugins.connectionTypes());
        var all = Configuration.read(environment, config, keys, problems);
        return new Settings(all, new HostSettingsReader(all, problems).read());
    }
}
