package dev.zoomflow.testkit.config;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.Subscription;
import dev.zoomflow.testkit.http.Address;
import dev.zoomflow.testkit.payload.KnownEvents;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One of the mappings in an app's {@code subscriptions}. */
final class SubscriptionReader {
    static final Set<String> KEYS = Set.of("id", "endpoint", "websocket", "events");

    private final YamlMap map;
    private final App app;
    private final List<String> events;

    SubscriptionReader(YamlMap map, App app, KnownEvents known) {
        this.map = map;
        this.app = app;
        this.events = map.texts("events", event -> known.check(Set.of(event)));
    }

    /** Nothing, and a problem, where it is wrong. */
    Optional<Subscription> read() {
        return map.flag("websocket") ? webSocket() : webhook();
    }

    private Optional<Subscription> webSocket() {
        if (app.kind() == App.Kind.USER_MANAGED) {
            map.problem("websocket", "only server-to-server and admin-managed apps have WebSockets");
            return Optional.empty();
        }
        return Optional.of(Subscription.webSocket(id(String.join(" ", events)), app, Set.copyOf(events)));
    }

    private Optional<Subscription> webhook() {
        String endpoint = map.required("endpoint");
        Optional<Subscription> read = Address.parse(endpoint)
                .map(uri -> new Subscription(id(endpoint), app.clientId(), uri, Set.copyOf(events)));
        if (read.isEmpty()) {
            map.problem("endpoint", Address.refusal(endpoint));
        }
        return read;
    }

    private String id(String what) {
        return map.text("id").orElseGet(() -> Identifiers.derived(app.clientId() + " " + what));
    }
}
