package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.User;
import java.util.Set;

/** What a user allowed an app: one for each pair of the two. */
record Grant(App app, User user, Set<String> scopes) {
    Grant {
        scopes = Set.copyOf(scopes);
    }

    boolean isOf(String clientId, String userId) {
        return app.clientId().equals(clientId) && user.id().equals(userId);
    }
}
