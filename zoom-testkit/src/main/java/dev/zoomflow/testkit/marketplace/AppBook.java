package dev.zoomflow.testkit.marketplace;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.oauth.Grants;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.webhook.Subscriptions;
import dev.zoomflow.testkit.world.Directory;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** The apps that there are, which come and go, with their manifests. Thread-safe. */
final class AppBook {
    private final Map<String, ObjectNode> manifests = new ConcurrentHashMap<>();
    private final Directory directory;
    private final Grants grants;
    private final Subscriptions subscriptions;

    AppBook(Directory directory, Grants grants, Subscriptions subscriptions) {
        this.directory = directory;
        this.grants = grants;
        this.subscriptions = subscriptions;
    }

    /**
     * @throws ApiError when there is none of this id
     */
    App find(String id) {
        return directory.app(id).orElseThrow(() -> new ApiError(404, 1401, "App ID does not exist: " + id + "."));
    }

    void add(App app) {
        directory.add(app);
    }

    /** Its tokens and subscriptions go with it. */
    void remove(App app) {
        grants.users(app.clientId()).stream()
                .map(directory::user)
                .flatMap(Optional::stream)
                .forEach(user -> grants.revoke(app, user));
        subscriptions.all().stream()
                .filter(subscription -> subscription.clientId().equals(app.clientId()))
                .forEach(subscription -> subscriptions.remove(subscription.id()));
        manifests.remove(app.clientId());
        directory.remove(app);
    }

    Optional<ObjectNode> manifest(App app) {
        return Optional.ofNullable(manifests.get(app.clientId())).map(ObjectNode::deepCopy);
    }

    void describe(App app, ObjectNode manifest) {
        manifests.put(app.clientId(), manifest.deepCopy());
    }
}
