package dev.zoomflow.testkit.assertj;

import dev.zoomflow.testkit.Delivery;
import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/** Assertions about the successful deliveries of one event; each narrows them down. */
public final class DeliveriesAssert extends AbstractAssert<DeliveriesAssert, List<Delivery>> {
    private final String event;
    private final List<Delivery> all;

    DeliveriesAssert(List<Delivery> delivered, String event, List<Delivery> all) {
        super(delivered, DeliveriesAssert.class);
        this.event = event;
        this.all = all;
    }

    DeliveriesAssert areSome() {
        return actual.isEmpty() ? wrong("no delivery of " + event + " was answered with 2xx") : this;
    }

    /** Some went to this endpoint. */
    public DeliveriesAssert to(URI endpoint) {
        return narrowed(
                delivery -> delivery.subscription().endpoint().equals(endpoint),
                "no delivery of " + event + " to " + endpoint + " was answered with 2xx");
    }

    /** Some have this text in their body. */
    public DeliveriesAssert withBody(String part) {
        return narrowed(
                delivery -> delivery.body().contains(part),
                "no delivery of " + event + " has \"" + part + "\" in its body");
    }

    /** There are so many, each counted once however often it was tried. */
    public DeliveriesAssert times(int count) {
        return actual.size() == count
                ? this
                : wrong("expected " + count + " deliveries of " + event + " but there are " + actual.size());
    }

    private DeliveriesAssert narrowed(Predicate<Delivery> wanted, String otherwise) {
        List<Delivery> left = actual.stream().filter(wanted).toList();
        return left.isEmpty() ? wrong(otherwise) : new DeliveriesAssert(left, event, all);
    }

    private DeliveriesAssert wrong(String what) {
        String line = System.lineSeparator() + "  ";
        String deliveries = all.stream().map(Delivery::toString).collect(Collectors.joining(line));
        throw new AssertionError(what + "; the deliveries are" + (all.isEmpty() ? " none" : line + deliveries));
    }
}
