package dev.zoomflow.testkit.event;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import java.time.Instant;
import java.time.InstantSource;
import tools.jackson.databind.node.ObjectNode;

/** Tells an account what happened in it. Thread-safe. */
public final class News {
    private final Sender sender;
    private final InstantSource clock;

    public News(Sender sender, InstantSource clock) {
        this.sender = sender;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /** What nobody in particular did. */
    public void tell(String event, String accountId, ObjectNode object) {
        tell(event, accountId, Json.object(), object);
    }

    /**
     * @param operator who did it, in whose account it happened
     */
    public void tellBy(User operator, String event, ObjectNode object) {
        tellBy(operator, event, Json.object(), object);
    }

    /**
     * @param more members of the payload beside account, operator and object
     */
    public void tellBy(User operator, String event, ObjectNode more, ObjectNode object) {
        ObjectNode by = Json.object().put("operator", operator.email()).put("operator_id", operator.id());
        tell(event, operator.accountId(), by.setAll(more), object);
    }

    private void tell(String event, String accountId, ObjectNode more, ObjectNode object) {
        ObjectNode payload = Json.object().put("account_id", accountId);
        payload.setAll(more);
        payload.set("object", object);
        sender.send(event, Envelope.meeting(event, payload, now()));
    }
}
