package dev.zoomflow.plugin.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.Subject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeparturesTest {
    private static final String DELETED = "{\"event\":\"user.deleted\",\"payload\":{\"account_id\":\"A\","
            + "\"operator_id\":\"ADMIN\",\"object\":{\"id\":\"GONE\"}}}";

    private static Event event(String type, String account, String json) {
        return Event.of("e1", type, Subject.of("app", account, "GONE", "ADMIN"), Instant.EPOCH, json);
    }

    @Test
    void whoRemovedTheAppIsForgotten() {
        var event = event("app_deauthorized", "A", "{}").endingAccess();

        assertThat(Departures.of(event)).contains(event.subject());
    }

    @Test
    void aDeletedUserIsForgottenAndWhoDeletedHimIsNot() {
        assertThat(Departures.of(event("user.deleted", "A", DELETED))).contains(Subject.of("app", "A", "GONE"));
    }

    @Test
    void nobodyIsForgottenByAnEventThatDoesNotSayWhoOrWhere() {
        assertThat(Departures.of(event("user.deleted", "", DELETED))).isEmpty();
        assertThat(Departures.of(event("user.deleted", "A", "{\"payload\":{\"object\":{}}}")))
                .isEmpty();
        assertThat(Departures.of(event("user.deactivated", "A", DELETED).endingAccess()))
                .isEmpty();
        assertThat(Departures.of(event("user.updated", "A", DELETED))).isEmpty();
        assertThat(Departures.of(event("app_deauthorized", "A", DELETED))).isEmpty();
    }
}
