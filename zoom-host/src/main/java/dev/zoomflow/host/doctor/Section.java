package dev.zoomflow.host.doctor;

import dev.zoomflow.api.connection.Check;
import java.util.List;

/**
 * Checks that belong together.
 *
 * @param title what was examined
 */
public record Section(String title, List<Check> checks) {
    public Section {
        checks = List.copyOf(checks);
    }

    public boolean failed() {
        return checks.stream().anyMatch(check -> check.outcome() == Check.Outcome.FAILED);
    }
}
