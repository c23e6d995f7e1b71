package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.App;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which of an app's scopes its tokens get. */
final class GrantedScopes {
    private static final Set<String> OF_EVERY_APP = Set.of(
            "imchat:bot",
            "marketplace:delete:event_subscription",
            "marketplace:read:list_event_subscriptions",
            "marketplace:update:client_secret",
            "marketplace:update:event_subscription",
            "marketplace:write:event_subscription",
            "marketplace:write:websocket_connection");

    /** What stands for no scope at all, as an empty set stands for all of them. */
    private static final Set<String> NONE = Set.of("");

    private GrantedScopes() {}

    /** What a user can allow this app: user-managed apps never see more than their user's own. */
    static Set<String> forUsers(App app, Set<String> scopes) {
        boolean userManaged = app.kind() == App.Kind.USER_MANAGED;
        return keep(scopes, scope -> !userManaged || !(scope.endsWith(":admin") || scope.endsWith(":master")));
    }

    /** What the app may do in its own name; an app that declares no scopes may do all of it. */
    static Set<String> ofAppItself(App app) {
        return app.scopes().isEmpty()
                ? OF_EVERY_APP
                : keep(app.scopes(), scope -> scope.equals("imchat:bot") || scope.startsWith("marketplace:"));
    }

    private static Set<String> keep(Set<String> scopes, Predicate<String> kept) {
        Set<String> left = scopes.stream().filter(kept).collect(Collectors.toCollection(TreeSet::new));
        return scopes.isEmpty() || !left.isEmpty() ? left : NONE;
    }
}
