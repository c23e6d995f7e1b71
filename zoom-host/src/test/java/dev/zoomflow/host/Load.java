package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.testkit.Delivery;
import dev.zoomflow.testkit.ZoomSimulator;
import java.time.Duration;
import java.util.List;

/** Events of six lanes, each told by its number, which the proof's handler writes down as {@code event-N}. */
record Load(ZoomSimulator zoom) {
    private static final int LANES = 6;
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(20), Duration.ofMinutes(60));
    /** Does not wait for the answer. */
    void send(int number) {
        var user = zoom.user();
        zoom.webhooks().send("""
            {"event":"meeting.participant_joined","event_ts":%d,"payload":{"account_id":"%s","object":{"id":"8500%d",
            "uuid":"lane%d==","host_id":"%s","topic":"Load","type":2,"start_time":"2026-01-01T10:00:00Z",
            "timezone":"UTC","duration":60,"participant":{"user_id":"%d","user_name":"event-%d","id":"",
            "join_time":"2026-01-01T10:00:00Z","email":""}}}}\
            """.formatted(
                        1_767_261_600_000L + number,
                        user.accountId(),
                        number % LANES,
                        number % LANES,
                        user.id(),
                        number,
                        number));
    }

    List<Delivery> deliveries() {
        return zoom.webhooks().deliveries().stream()
                .filter(one -> one.event().equals("meeting.participant_joined"))
                .toList();
    }

    /** The deliveries that got through so far. */
    long acknowledged() {
        return deliveries().stream().filter(Delivery::delivered).count();
    }

    /** What did not get through so far: {@code event-N}. */
    List<String> unacknowledged() {
        return deliveries().stream()
                .filter(one -> !one.delivered())
                .map(one -> Ledger.event(one.body()))
                .toList();
    }

    /** The deliveries that did not get through at once. */
    long failed() {
        return deliveries().stream().filter(one -> one.attempts().size() > 1).count();
    }

    /** What failed, as Zoom sends it again after 5, 20 and 60 minutes; all of it must get through. */
    void comesAgain() {
        for (int again = 1; again <= PAUSES.size(); again++) {
            var before = again;
            if (!deliveries().stream().allMatch(Delivery::delivered)) {
                zoom.clock().advance(PAUSES.get(again - 1));
                await().until(() -> deliveries().stream()
                        .allMatch(one -> one.delivered() || one.attempts().size() > before));
            }
        }
        assertThat(deliveries()).allMatch(Delivery::delivered);
    }
}
