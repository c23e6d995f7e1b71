package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.testkit.Delivery;

/** Handlers answer meetings with changes at Zoom, of which Zoom tells the host again: deliveries that nobody waited for. */
final class Arrivals {
    private Arrivals() {}

    /**
     * Whatever the simulator sent, handlers' doings included, is here. Two connections of one user thank the host twice:
     * in one millisecond that is the same message twice, and one event.
     */
    static void allCame(RunningDemo demo, Surfer surfer) {
        await().untilAsserted(() -> {
            var sent = demo.zoom().webhooks().deliveries();
            assertThat(sent).isNotEmpty().allMatch(Delivery::delivered);
            var events = sent.stream()
                    .filter(delivery -> !delivery.event().startsWith("endpoint."))
                    .map(Delivery::body)
                    .distinct()
                    .count();
            assertThat(surfer.get(demo.page("/api/status")).body()).contains("\"accepted\":" + events + ",");
        });
    }
}
