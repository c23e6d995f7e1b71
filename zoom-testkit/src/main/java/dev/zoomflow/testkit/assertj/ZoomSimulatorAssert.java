package dev.zoomflow.testkit.assertj;

import dev.zoomflow.testkit.Delivery;
import dev.zoomflow.testkit.ExpectedRequests;
import dev.zoomflow.testkit.RequestPattern;
import dev.zoomflow.testkit.ZoomSimulator;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions about what a simulator saw and sent so far. */
public final class ZoomSimulatorAssert extends AbstractAssert<ZoomSimulatorAssert, ZoomSimulator> {
    ZoomSimulatorAssert(ZoomSimulator actual) {
        super(actual, ZoomSimulatorAssert.class);
    }

    /** Such a request came at least once. */
    public ZoomSimulatorAssert received(RequestPattern pattern) {
        return received(pattern.atLeastOnce());
    }

    /** Such requests came as often as expected. */
    public ZoomSimulatorAssert received(ExpectedRequests expected) {
        isNotNull();
        expected.mismatch(actual.requests()).ifPresent(this::fail);
        return this;
    }

    /** No such request came. */
    public ZoomSimulatorAssert receivedNothing(RequestPattern pattern) {
        return received(pattern.times(0));
    }

    /** No request came at all. */
    public ZoomSimulatorAssert receivedNothing() {
        return receivedNothing(RequestPattern.any("/**"));
    }

    /** The event was answered with 2xx at least once; waits until no first attempt is under way. */
    public DeliveriesAssert delivered(String event) {
        isNotNull();
        actual.webhooks().settle();
        List<Delivery> all = actual.webhooks().deliveries();
        DeliveriesAssert deliveries = new DeliveriesAssert(
                all.stream()
                        .filter(delivery -> delivery.event().equals(event) && delivery.delivered())
                        .toList(),
                event,
                all);
        return deliveries.areSome();
    }

    /** The event was answered with 2xx nowhere; waits until no first attempt is under way. */
    public ZoomSimulatorAssert deliveredNothing(String event) {
        isNotNull();
        actual.webhooks().settle();
        actual.webhooks().deliveries().stream()
                .filter(delivery -> delivery.event().equals(event) && delivery.delivered())
                .findFirst()
                .ifPresent(delivery -> fail("expected no delivery of " + event + " but there is " + delivery));
        return this;
    }

    /** Every planned fault was met by as many requests as planned. */
    public ZoomSimulatorAssert hasNoUnusedFaults() {
        isNotNull();
        List<String> unused = actual.faults().unused();
        if (!unused.isEmpty()) {
            fail("too few requests met these faults: " + String.join("; ", unused));
        }
        return this;
    }

    private void fail(String message) {
        failWithMessage("%n%s", message);
    }
}
