package dev.zoomflow.host.inbox;

import java.util.List;
import java.util.stream.Stream;

/** What shares a transaction: packed, masked and routed, so that nothing is left to do but to write it. Each event is for one handler. */
public final class Group {
    private static final String CONNECTION = "con_0000000000000000000001";
    private static final Routing ROUTING = new Routing(
            "one of 1 connection",
            List.of(new RouteView(CONNECTION, Why.OWNER)),
            List.of(new Routing.Call(CONNECTION, "benchmark:Nothing")));

    private final List<Arrival> arrivals;
    private final List<String> shown;
    private final List<Parcel> parcels;

    private Group(List<Arrival> arrivals) {
        this.arrivals = arrivals;
        this.shown =
                arrivals.stream().map(arrival -> Masking.json(event(arrival))).toList();
        this.parcels = arrivals.stream().map(Parcel::of).toList();
    }

    /** @param deliveries each with one event */
    public static Group of(Stream<Judged> deliveries) {
        return new Group(deliveries.map(Judged::arrival).toList());
    }

    private static String event(Arrival arrival) {
        return arrival.events().get(0).json();
    }

    int size() {
        return arrivals.size();
    }

    List<Parcel> parcels() {
        return parcels;
    }

    /** @param first the number under which the first of its deliveries is in the store */
    List<Derived> derived(long first) {
        return Stream.iterate(0, at -> at < size(), at -> at + 1)
                .map(at -> derived(first + at, arrivals.get(at), shown.get(at)))
                .toList();
    }

    private static Derived derived(long delivery, Arrival arrival, String shown) {
        var receivedAt = arrival.delivery().receivedAt().toEpochMilli();
        var event = arrival.events().get(0);
        var one = new Derived.One(0, delivery, 0, arrival, event, shown, receivedAt, ROUTING, false);
        return new Derived(delivery, List.of(one), "");
    }
}
