package dev.zoomflow.host.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The configuration as it was at one moment.
 *
 * @param host the host's own part, checked; what is wrong counts as not set
 * @param problems everything that is wrong
 */
public record Reading(Configuration all, HostSettings host, List<Problem> problems) {

    public static Reading of(Map<String, String> environment, Optional<Path> file, SettingKeys keys) {
        var problems = new ArrayList<Problem>();
        var all = Configuration.read(environment, file, keys, problems);
        var host = new HostSettingsReader(all, problems).read();
        return new Reading(all, host, List.copyOf(problems));
    }

    /** With what else is wrong. */
    public Reading with(List<Problem> more) {
        return new Reading(
                all, host, Stream.concat(problems.stream(), more.stream()).toList());
    }

    /** @throws ConfigurationException with everything that is wrong */
    public Reading mustBeFine() {
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return this;
    }

    public boolean saysTheSameAs(Reading other) {
        return problems.equals(other.problems) && all.changedSince(other.all).isEmpty();
    }
}
