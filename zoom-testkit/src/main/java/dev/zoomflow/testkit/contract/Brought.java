package dev.zoomflow.testkit.contract;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.DeliveryResult.Accepted;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.EventStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What streams bring, held to a clause. */
record Brought(FeedReadingClauses subject, Clause clause) {
    private static final Duration A_MOMENT = Duration.ofMillis(200);

    /** So many deliveries. */
    List<Delivery> by(EventStream stream, int count) throws InterruptedException {
        var taken = new ArrayList<Delivery>();
        var patience = subject.patience();
        while (taken.size() < count) {
            var next = Pull.begin(stream, patience).result(clause, patience.multipliedBy(2));
            clause.holds(next.isPresent(), "of " + count + " things that happened it brought " + taken.size());
            taken.add(next.orElseThrow());
        }
        return taken;
    }

    void nothing(EventStream stream) throws InterruptedException {
        var more = Pull.begin(stream, A_MOMENT).result(clause, subject.patience());
        clause.holds(more.isEmpty(), "it brought more than happened");
    }

    DeliveryResult read(Delivery delivery) {
        return clause.total("receive()", () -> subject.feed().receive(delivery));
    }

    List<String> ids(List<Delivery> deliveries) {
        return deliveries.stream()
                .flatMap(delivery -> events(delivery).stream())
                .map(Event::id)
                .toList();
    }

    private List<Event> events(Delivery delivery) {
        var result = read(delivery);
        clause.holds(
                result instanceof Accepted accepted && !accepted.events().isEmpty(),
                "what next() brought is read as " + result);
        return ((Accepted) result).events();
    }
}
