package dev.zoomflow.host;

import dev.zoomflow.testkit.Rules;
import dev.zoomflow.testkit.ZoomSimulator;
import java.time.Duration;

/** A simulator for hosts that have just started on a machine with much else to do: it waits longer than Zoom would. */
final class PatientZoom {
    static final Rules RULES = Rules.standard().withPatience(Duration.ofSeconds(60));

    private PatientZoom() {}

    static ZoomSimulator start() {
        return ZoomSimulator.builder().rules(RULES).start();
    }
}
