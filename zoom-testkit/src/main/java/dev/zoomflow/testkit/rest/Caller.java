package dev.zoomflow.testkit.rest;

import dev.zoomflow.testkit.Account;
import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.world.Directory;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Who calls: an app on behalf of a user, with these scopes. */
public record Caller(App app, User user, Set<String> scopes, Directory directory) {
    /** The customer's, whosever the app is. */
    public Account account() {
        return directory.account(user.accountId());
    }

    public boolean seesAccount() {
        return app.kind() != App.Kind.USER_MANAGED;
    }

    public boolean maySee(User other) {
        return other.id().equals(user.id())
                || (seesAccount() && other.accountId().equals(user.accountId()));
    }

    /**
     * @param id an id, an e-mail address, or {@code me}
     * @throws ApiError when there is none, or none that the caller may see
     */
    public User find(String id) {
        if (id.equals("me")) {
            return user;
        }
        return directory.user(id).filter(this::maySee).orElseThrow(() -> ApiError.noSuchUser(id));
    }

    /** The user that {@code id} or {@code email} of an object names, if the caller may see one. */
    public Optional<User> named(ObjectNode json) {
        return Stream.of("id", "email")
                .map(name -> json.path(name).asString(""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .flatMap(directory::user)
                .filter(this::maySee);
    }

    boolean may(Operation operation) {
        return operation.allows(scopes, seesAccount());
    }
}
