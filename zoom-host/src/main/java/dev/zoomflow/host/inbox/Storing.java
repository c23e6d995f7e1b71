package dev.zoomflow.host.inbox;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.host.engine.Engine;
import dev.zoomflow.host.engine.Lane;
import dev.zoomflow.host.engine.NewRun;
import dev.zoomflow.host.store.Cell;
import dev.zoomflow.host.store.Vault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.json.JsonMapper;

/** Writes arrivals: delivery, events, routes and runs in the caller's transaction. */
final class Storing {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Vault vault;
    private final Engine engine;

    Storing(Vault vault, Engine engine) {
        this.vault = vault;
        this.engine = engine;
    }

    Stored store(Handle handle, Arrival arrival) {
        var events = new ArrayList<Long>();
        var ending = new ArrayList<Long>();
        var lanes = new ArrayList<Lane>();
        var forNobody = 0;
        var fresh = arrival.events().stream()
                .filter(routed -> isNew(handle, arrival, routed.event()))
                .toList();
        var delivery = fresh.isEmpty() ? 0 : storeDelivery(handle, arrival);
        for (var routed : fresh) {
            var seq = next(handle, "event");
            if (!storeEvent(handle, arrival, delivery, seq, routed.event())) {
                continue;
            }
            events.add(seq);
            lanes.addAll(storeRouting(handle, seq, routed));
            forNobody += routed.routing().forNobody() ? 1 : 0;
            if (routed.event().endsAccess()) {
                ending.add(seq);
            }
        }
        return new Stored(events, arrival.events().size() - events.size(), forNobody, ending, lanes);
    }

    private static boolean isNew(Handle handle, Arrival arrival, Event event) {
        return handle.createQuery("select 1 from event where type = ? and owner = ? and event_id = ?")
                .bind(0, arrival.type())
                .bind(1, arrival.owner())
                .bind(2, event.id())
                .mapTo(Integer.class)
                .findOne()
                .isEmpty();
    }

    private long storeDelivery(Handle handle, Arrival arrival) {
        var seq = next(handle, "delivery");
        var delivery = arrival.delivery();
        handle.execute(
                "insert into delivery (seq, type, owner, source, received_at, headers, sealed) values (?, ?, ?, ?, ?, ?, ?)",
                seq,
                arrival.type(),
                arrival.owner(),
                arrival.source(),
                delivery.receivedAt().toEpochMilli(),
                Masking.headers(delivery.headers()),
                vault.seal(whole(delivery), new Cell("delivery", Long.toString(seq), "sealed")));
        return seq;
    }

    private static String whole(Delivery delivery) {
        return JSON.writeValueAsString(Map.of(
                "method", delivery.method(),
                "uri", delivery.uri().toString(),
                "headers", delivery.headers(),
                "body", delivery.body()));
    }

    /** @return false if the same event came twice in this delivery */
    private boolean storeEvent(Handle handle, Arrival arrival, long delivery, long seq, Event event) {
        var masked = Masking.json(event.json());
        var cell = new Cell("event", Long.toString(seq), "sealed");
        return handle.createUpdate("""
                        insert into event (seq, delivery_seq, type, owner, event_id, event_type, app, account, owners,
                          ordering_key, occurred_at, received_at, json, sealed, ends_access, access_ended)
                        values (:seq, :delivery, :type, :owner, :id, :eventType, :app, :account, :owners,
                          :key, :occurred, :received, :json, :sealed, :ends, 0) on conflict do nothing""")
                        .bind("seq", seq)
                        .bind("delivery", delivery)
                        .bind("type", arrival.type())
                        .bind("owner", arrival.owner())
                        .bind("id", event.id())
                        .bind("eventType", event.type())
                        .bind("app", event.subject().app())
                        .bind("account", event.subject().account())
                        .bind("owners", JSON.writeValueAsString(event.subject().owners()))
                        .bind("key", event.orderingKey())
                        .bind("occurred", event.occurredAt().toEpochMilli())
                        .bind("received", arrival.delivery().receivedAt().toEpochMilli())
                        .bind("json", masked.text())
                        .bind("sealed", masked.whole().map(text -> vault.seal(text, cell)))
                        .bind("ends", event.endsAccess() ? 1 : 0)
                        .execute()
                == 1;
    }

    private List<Lane> storeRouting(Handle handle, long seq, Arrival.Routed routed) {
        for (var route : routed.routing().routes()) {
            handle.execute(
                    "insert into route (event_seq, connection_id, delivered, reason) values (?, ?, ?, ?)",
                    seq,
                    route.connectionId(),
                    route.delivered() ? 1 : 0,
                    route.reason());
        }
        var key = routed.event().orderingKey();
        return routed.routing().calls().stream()
                .map(call -> engine.add(handle, new NewRun(seq, call.connectionId(), call.handler(), key)))
                .toList();
    }

    private static long next(Handle handle, String counter) {
        return handle.createQuery("update counter set value = value + 1 where name = :name returning value")
                .bind("name", counter)
                .mapTo(Long.class)
                .one();
    }
}
