package dev.zoomflow.testkit.marketplace;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.world.Identifiers;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who wants which app; one request of each user for each. Thread-safe. */
final class AppRequests {
    private final Map<List<String>, AppRequest> requests = new LinkedHashMap<>();
    private final InstantSource clock;

    AppRequests(InstantSource clock) {
        this.clock = clock;
    }

    synchronized List<AppRequest> of(App app, String accountId) {
        return requests.values().stream()
                .filter(request -> request.app().equals(app.clientId()))
                .filter(request -> request.user().accountId().equals(accountId))
                .toList();
    }

    synchronized List<AppRequest> of(User user) {
        return requests.values().stream()
                .filter(request -> request.user().id().equals(user.id()))
                .toList();
    }

    /** One that was decided begins anew. */
    synchronized void ask(App app, User user) {
        List<String> key = List.of(app.clientId(), user.id());
        if (Optional.ofNullable(requests.get(key)).filter(AppRequest::pending).isEmpty()) {
            requests.put(
                    key,
                    new AppRequest(Identifiers.id(), app.clientId(), user, AppRequest.Status.PENDING, clock.instant()));
        }
    }

    /** Those of these users that still wait; nothing at all takes them away. */
    synchronized void decide(App app, String accountId, Set<String> users, Optional<AppRequest.Status> status) {
        of(app, accountId).stream()
                .filter(AppRequest::pending)
                .filter(request -> users.contains(request.user().id()))
                .forEach(request -> {
                    List<String> key = List.of(app.clientId(), request.user().id());
                    status.ifPresentOrElse(now -> requests.put(key, request.decided(now)), () -> requests.remove(key));
                });
    }
}
