package dev.zoomflow.testkit.rest;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.User;

/** Who calls: an app on behalf of a user. */
record Caller(App app, User user) {
    boolean seesAccount() {
        return app.kind() != App.Kind.USER_MANAGED;
    }

    boolean maySee(User other) {
        return other.id().equals(user.id())
                || (seesAccount() && other.accountId().equals(user.accountId()));
    }
}
