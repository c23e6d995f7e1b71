package dev.zoomflow.testkit.marketplace;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.DeauthorizationForm;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.oauth.Grants;
import dev.zoomflow.testkit.webhook.Deauthorization;
import dev.zoomflow.testkit.world.Directory;
import java.util.List;
import java.util.Optional;

/** People remove apps that they or their account installed; published apps are told. Thread-safe. */
public final class Removal {
    private final Directory directory;
    private final Grants grants;
    private final Deauthorization deauthorization;

    public Removal(Directory directory, Grants grants, Deauthorization deauthorization) {
        this.directory = directory;
        this.grants = grants;
        this.deauthorization = deauthorization;
    }

    /**
     * Of an admin-managed app all tokens of the account are dead, of another those of this user.
     *
     * @throws IllegalArgumentException when it is not installed there
     */
    public void remove(User user, App app) {
        App known = directory
                .app(app.clientId())
                .orElseThrow(() -> new IllegalArgumentException("there is no app " + app.clientId()));
        List<User> installers = installers(user, known);
        if (installers.isEmpty()) {
            throw new IllegalArgumentException(
                    user.displayName() + " cannot remove " + known.name() + ", which has no tokens there");
        }
        installers.forEach(installer -> grants.revoke(known, installer));
        if (known.listing().published()) {
            deauthorization.send(known, user, DeauthorizationForm.TOP_LEVEL);
        }
    }

    /** All that this user allowed is dead, tokens of Server-to-Server apps too. */
    public void removeAll(User user) {
        directory.apps().stream()
                .filter(app -> grants.users(app.clientId()).contains(user.id()))
                .forEach(app -> remove(user, app));
        grants.revokeAll(user);
    }

    private List<User> installers(User user, App app) {
        return grants.users(app.clientId()).stream()
                .map(directory::user)
                .flatMap(Optional::stream)
                .filter(installer -> app.kind() == App.Kind.ADMIN_MANAGED
                        ? installer.accountId().equals(user.accountId())
                        : installer.id().equals(user.id()))
                .toList();
    }
}
