package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.User;

/** What a user allowed an app: one for each pair of the two. */
record Grant(App app, User user) {
    boolean sameAs(Grant other) {
        return app.clientId().equals(other.app.clientId()) && user.id().equals(other.user.id());
    }
}
