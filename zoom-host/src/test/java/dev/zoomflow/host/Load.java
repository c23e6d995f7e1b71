package dev.zoomflow.host;

import dev.zoomflow.testkit.Delivery;
import dev.zoomflow.testkit.ZoomSimulator;
import java.util.List;

/** Events of six lanes, each told by its number, which the proof's handler writes down as {@code event-N}. */
record Load(ZoomSimulator zoom) {
    private static final int LANES = 6;

    /** Does not wait for the answer. */
    void send(int number) {
        var user = zoom.user();
        zoom.webhooks().send("""
                {"event":"meeting.participant_joined","event_ts":%d,"payload":{"account_id":"%s","object":{"id":"8500%d",
                "uuid":"lane%d==","host_id":"%s","topic":"Load","type":2,"start_time":"2026-01-01T10:00:00Z",
                "timezone":"UTC","duration":60,"participant":{"user_id":"%d","user_name":"event-%d","id":"",
                "join_time":"2026-01-01T10:00:00Z","email":""}}}}""".formatted(
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
}
