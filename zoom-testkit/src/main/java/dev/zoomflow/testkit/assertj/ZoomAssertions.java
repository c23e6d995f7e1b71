package dev.zoomflow.testkit.assertj;

import dev.zoomflow.testkit.ZoomSimulator;

/**
 * Entry point for assertions about what a simulator saw and sent:
 *
 * <pre>{@code
 * assertThat(zoom).received(post("/v2/users/me/meetings").withJson("{\"topic\":\"Planning\"}").times(1));
 * assertThat(zoom).delivered("meeting.ended").to(endpoint);
 * }</pre>
 *
 * Needs {@code org.assertj:assertj-core} on the class path.
 */
public final class ZoomAssertions {
    private ZoomAssertions() {}

    public static ZoomSimulatorAssert assertThat(ZoomSimulator actual) {
        return new ZoomSimulatorAssert(actual);
    }
}
