package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ZoomExtensionTest {
    @RegisterExtension
    static final ZoomExtension ZOOM = ZoomExtension.standard();

    @RepeatedTest(2)
    void eachTestHasASimulatorOfItsOwn(ZoomSimulator zoom) {
        assertThat(zoom.requests()).isEmpty();

        new Client(zoom).get("/v2/users/me");

        assertThat(zoom.requests()).hasSize(1);
    }

    @Test
    void theStoryNamesRequestsDeliveriesAndUnusedFaults(ZoomSimulator zoom) {
        new Client(zoom).get("/v2/users/me");
        zoom.faults().next("/oauth/token", Fault.disconnect());

        String story = new Story(zoom).of("a test");

        assertThat(story)
                .contains("GET /v2/users/me -> 401")
                .contains("deliveries: none")
                .contains("connection closed after reading for the next request of /oauth/token");
    }
}
