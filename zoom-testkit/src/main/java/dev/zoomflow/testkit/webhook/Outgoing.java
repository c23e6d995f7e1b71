package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.Subscription;
import dev.zoomflow.testkit.http.Body;

/** What stays the same over all attempts of a delivery. */
record Outgoing(App app, Subscription subscription, String event, Body body, String requestId, String tracking) {}
