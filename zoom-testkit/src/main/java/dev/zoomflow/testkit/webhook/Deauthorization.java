package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.DeauthorizationForm;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.world.Identifiers;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.node.ObjectNode;

/** Tells an app that a user took back what the app was allowed. */
public final class Deauthorization {
    private static final String EVENT = "app_deauthorized";
    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final Deliveries deliveries;
    private final InstantSource clock;

    public Deauthorization(Deliveries deliveries, InstantSource clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Only this app hears of it. */
    public void send(App app, User user, DeauthorizationForm form) {
        Instant now = clock.instant();
        ObjectNode envelope = Json.object().put("event", EVENT);
        ObjectNode payload = envelope.putObject("payload");
        payload.put("account_id", user.accountId()).put("user_id", user.id());
        payload.put("signature", Identifiers.hex(32));
        payload.put("deauthorization_time", now.truncatedTo(ChronoUnit.SECONDS).toString());
        payload.put("client_id", app.clientId());
        switch (form) {
            case TOP_LEVEL -> {
                payload.putNull("user_data_retention");
                envelope.put("event_ts", now.toEpochMilli());
            }
            case IN_PAYLOAD -> payload.put("event_ts", now.toEpochMilli());
            case TEXT_IN_PAYLOAD -> payload.put("event_ts", TEXT.format(now));
        }
        deliveries.send(EVENT, Json.write(envelope), app.clientId());
    }
}
