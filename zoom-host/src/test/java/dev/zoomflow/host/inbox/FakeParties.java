package dev.zoomflow.host.inbox;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.EventSource;
import dev.zoomflow.api.event.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Sources that tests write as lambdas, and one routing for everything. */
final class FakeParties implements Parties {
    final Set<String> rotated = ConcurrentHashMap.newKeySet();
    final List<Event> ended = new CopyOnWriteArrayList<>();
    private final Map<String, Source> own = new ConcurrentHashMap<>();
    private final Map<String, Source> ofAccount = new ConcurrentHashMap<>();
    private final List<Source> shared = new ArrayList<>();
    boolean missing;
    Function<Event, Optional<Subject>> forgetting =
            event -> event.endsAccess() ? Optional.of(event.subject()) : Optional.empty();
    private Routing routing = new Routing("test", List.of(), List.of());

    private record Judge(Function<Delivery, DeliveryResult> result) implements EventSource {
        @Override
        public String name() {
            return "event";
        }

        @Override
        public DeliveryResult receive(Delivery delivery) {
            return result.apply(delivery);
        }
    }

    FakeParties shared(Function<Delivery, DeliveryResult> result) {
        shared.add(new Source("", new Judge(result)));
        return this;
    }

    /** From now on only this one. */
    FakeParties sharedAnew(Function<Delivery, DeliveryResult> result) {
        shared.clear();
        return shared(result);
    }

    /** With another app of the same account. */
    FakeParties ofAccount(String connectionId, Function<Delivery, DeliveryResult> result) {
        ofAccount.put(connectionId, new Source(connectionId, new Judge(result)));
        return this;
    }

    FakeParties own(String connectionId, Function<Delivery, DeliveryResult> result) {
        own.put(connectionId, new Source(connectionId, new Judge(result)));
        return this;
    }

    /** Every event goes to this connection, where this handler is on. */
    FakeParties deliverTo(String connectionId, String handler) {
        routing = new Routing(
                "test",
                List.of(new RouteView(connectionId, Why.OWNER)),
                List.of(new Routing.Call(connectionId, handler)));
        return this;
    }

    /** Every event goes to so many connections, where this handler is on. */
    FakeParties deliverToMany(int many, String handler) {
        var ids = IntStream.range(0, many).mapToObj("con_%03d"::formatted).toList();
        routing = new Routing(
                "test",
                ids.stream().map(id -> new RouteView(id, Why.OWNER)).toList(),
                ids.stream().map(id -> new Routing.Call(id, handler)).toList());
        return this;
    }

    @Override
    public Optional<Source> shared(String type, String name) {
        return name.equals("event") ? shared.stream().findFirst() : Optional.empty();
    }

    @Override
    public Optional<Source> own(String type, String name, String connectionId) {
        return Optional.ofNullable(own.get(connectionId)).or(() -> Optional.ofNullable(ofAccount.get(connectionId)));
    }

    @Override
    public List<String> claimed(String type, Subject claim) {
        return claim.app().isEmpty() ? List.copyOf(ofAccount.keySet()) : List.copyOf(own.keySet());
    }

    @Override
    public boolean areSecretsRotated(String type, String connectionId) {
        return rotated.contains(connectionId);
    }

    @Override
    public boolean isMissing(String type) {
        return missing;
    }

    @Override
    public Routing route(String type, String owner, Event event) {
        return routing;
    }

    @Override
    public void endAccess(String type, String owner, Event event) {
        ended.add(event);
    }

    @Override
    public Optional<Subject> forgets(String type, String owner, Event event) {
        return forgetting.apply(event);
    }
}
