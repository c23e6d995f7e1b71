package dev.zoomflow.host;

import dev.zoomflow.host.config.Configuration;
import dev.zoomflow.host.config.ConfigurationException;
import dev.zoomflow.host.config.HostSettings;
import dev.zoomflow.host.config.HostSettingsReader;
import dev.zoomflow.host.config.Problem;
import dev.zoomflow.host.config.SettingKeys;
import dev.zoomflow.host.plugin.Plugins;
import java.util.ArrayList;

/** The configuration as read, and the host's own part of it, checked. */
record Settings(Configuration all, HostSettings host) {

    /** @throws ConfigurationException with everything that is wrong */
    static Settings read(HostOptions options, Plugins plugins) {
        var problems = new ArrayList<Problem>();
        var keys = SettingKeys.of(plugins.connectionTypes());
        var all = Configuration.read(options.environment(), options.config(), keys, problems);
        var host = new HostSettingsReader(all, problems).read();
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return new Settings(all, host);
    }
}
