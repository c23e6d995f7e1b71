package dev.zoomflow.host.inbox;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.Subject;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An arrival as bytes. Kept as long as deliveries are: another form gets another number in front, and this one stays readable.
 */
final class Packed {
    private static final int FORM = 1;
    private static final int OVERHEAD = 1024;

    private Packed() {}

    static byte[] pack(Arrival arrival) {
        var delivery = arrival.delivery();
        var body = delivery.body();
        var to = new Packing(body.length + OVERHEAD).number(FORM);
        to.text(arrival.type()).text(arrival.owner()).text(arrival.source());
        to.text(delivery.method()).text(delivery.uri().toString()).instant(delivery.receivedAt());
        headers(to, delivery.headers());
        to.bytes(body).number(arrival.events().size());
        var text = delivery.text();
        arrival.events().forEach(event -> event(to, event, text));
        return to.packed();
    }

    private static void headers(Packing to, Map<String, List<String>> headers) {
        to.number(headers.size());
        headers.forEach((name, values) -> {
            to.text(name).number(values.size());
            values.forEach(to::text);
        });
    }

    private static void event(Packing to, Event event, String body) {
        var subject = event.subject();
        to.text(event.id()).text(event.type());
        to.text(subject.app()).text(subject.account()).number(subject.owners().size());
        subject.owners().forEach(to::text);
        to.text(event.orderingKey()).instant(event.occurredAt()).flag(event.endsAccess());
        var isBody = event.json().equals(body);
        to.flag(isBody);
        if (!isBody) {
            to.text(event.json());
        }
    }

    /** @throws IllegalArgumentException if it is of another form */
    static Arrival unpack(byte[] packed) {
        var from = new Unpacking(packed);
        var form = from.number();
        if (form != FORM) {
            throw new IllegalArgumentException("a delivery is stored in form " + form + ", this program reads " + FORM);
        }
        var type = from.text();
        var owner = from.text();
        var source = from.text();
        var method = from.text();
        var uri = URI.create(from.text());
        var receivedAt = from.instant();
        var delivery = Delivery.of(method, uri, headers(from), from.bytes(), receivedAt);
        return new Arrival(type, owner, source, delivery, events(from, delivery.text()));
    }

    private static Map<String, List<String>> headers(Unpacking from) {
        var headers = new LinkedHashMap<String, List<String>>();
        for (int left = from.number(); left > 0; left--) {
            headers.put(from.text(), texts(from));
        }
        return headers;
    }

    private static List<String> texts(Unpacking from) {
        var texts = new ArrayList<String>();
        for (int left = from.number(); left > 0; left--) {
            texts.add(from.text());
        }
        return texts;
    }

    private static List<Event> events(Unpacking from, String body) {
        var events = new ArrayList<Event>();
        for (int left = from.number(); left > 0; left--) {
            events.add(event(from, body));
        }
        return events;
    }

    private static Event event(Unpacking from, String body) {
        var id = from.text();
        var type = from.text();
        var subject = new Subject(from.text(), from.text(), new HashSet<>(texts(from)));
        var key = from.text();
        var occurredAt = from.instant();
        var endsAccess = from.flag();
        var json = from.flag() ? body : from.text();
        return new Event(id, type, subject, key, occurredAt, json, endsAccess);
    }
}
