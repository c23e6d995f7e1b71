package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.Delivery.Attempt;
import dev.zoomflow.testkit.Subscription;
import dev.zoomflow.testkit.http.Body;

/** What an attempt is made of; only the seal of a retry is another. */
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

    Outgoing after(Attempt last) {
        return sealed(seal.after(Headers.stamp(last.headers())));
    }

    Outgoing asAnotherRequest() {
        return new Outgoing(subscription, event, body, Traces.requestId(), tracking, seal);
    }
}
