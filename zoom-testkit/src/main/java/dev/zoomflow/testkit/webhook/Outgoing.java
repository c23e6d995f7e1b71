package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.Subscription;
import dev.zoomflow.testkit.http.Body;

/** What the attempts of a delivery are made of. */
record Outgoing(Subscription subscription, String event, Body body, String requestId, String tracking, Seal seal) {
    Outgoing(Subscription subscription, String event, Body body, String tracking) {
        this(subscription, event, body, Traces.requestId(), tracking, Seal.genuine());
    }

    Outgoing with(Body other) {
        return new Outgoing(subscription, event, other, requestId, tracking, seal);
    }

    Outgoing sealed(Seal other) {
        return new Outgoing(subscription, event, body, requestId, tracking, other);
    }

    Outgoing asAnotherRequest() {
        return new Outgoing(subscription, event, body, Traces.requestId(), tracking, seal);
    }
}
