package dev.zoomflow.testkit.webhook;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.Audience;
import dev.zoomflow.testkit.Subscription;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.world.Directory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Which subscriptions an event goes to: by its name, its account and whose it is. */
public final class Recipients {
    private final Subscriptions subscriptions;
    private final Directory directory;
    private final Installations installations;
    private final boolean scopesNeeded;
    private final NeededScopes scopes = new NeededScopes();

    /**
     * @param scopesNeeded whether an app that lists its scopes gets only the events that they allow
     */
    public Recipients(
            Subscriptions subscriptions, Directory directory, Installations installations, boolean scopesNeeded) {
        this.subscriptions = subscriptions;
        this.directory = directory;
        this.installations = installations;
        this.scopesNeeded = scopesNeeded;
    }

    /** Who allowed an app something and did not take it back. */
    @FunctionalInterface
    public interface Installations {
        /** Ids of users. */
        Set<String> users(String clientId);
    }

    /**
     * @param withheld hears of those whose app lacks the scope
     */
    List<Subscription> of(String event, String body, Withheld withheld) {
        List<Subscription> wanting = wanting(event, withheld).toList();
        boolean anybodys = wanting.stream()
                .allMatch(subscription -> subscription.audience().kind() == Audience.Kind.EVERYBODY);
        return anybodys ? wanting : chosen(wanting, event, Json.parse(body).path("payload"));
    }

    /** Those of one app, for what is the app's own and not a user's. */
    List<Subscription> ofApp(String clientId, String event, Withheld withheld) {
        return wanting(event, withheld)
                .filter(subscription -> subscription.clientId().equals(clientId))
                .toList();
    }

    private Stream<Subscription> wanting(String event, Withheld withheld) {
        return subscriptions.all().stream()
                .filter(subscription -> subscription.wants(event))
                .filter(subscription -> mayHave(subscription, event, withheld));
    }

    private boolean mayHave(Subscription subscription, String event, Withheld withheld) {
        Set<String> given =
                directory.app(subscription.clientId()).map(App::scopes).orElse(Set.of());
        boolean may = !scopesNeeded || scopes.allow(given, event);
        if (!may) {
            withheld.add(subscription, event, "its app has none of the scopes " + scopes.of(event));
        }
        return may;
    }

    private List<Subscription> chosen(List<Subscription> wanting, String event, JsonNode payload) {
        String account = payload.path("account_id").asString("");
        Set<String> owners = Owners.of(event, payload);
        return wanting.stream()
                .filter(subscription -> includes(subscription, account, owners))
                .toList();
    }

    private boolean includes(Subscription subscription, String account, Set<String> owners) {
        Audience audience = subscription.audience();
        return switch (audience.kind()) {
            case EVERYBODY -> true;
            case ACCOUNT -> audience.ids().contains(account);
            case USERS -> owners.stream().anyMatch(audience.ids()::contains);
            case AUTHORIZED -> allowed(subscription.clientId(), account, owners);
        };
    }

    /** A user-managed app sees those who allowed it, any other the accounts of those who did. */
    private boolean allowed(String clientId, String account, Set<String> owners) {
        Set<String> users = installations.users(clientId);
        Optional<App.Kind> kind = directory.app(clientId).map(App::kind);
        if (kind.equals(Optional.of(App.Kind.USER_MANAGED))) {
            return owners.stream().anyMatch(users::contains);
        }
        return users.stream()
                .map(directory::user)
                .flatMap(Optional::stream)
                .anyMatch(user -> user.accountId().equals(account));
    }
}
