package dev.zoomflow.testkit.websocket;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.Channel;
import dev.zoomflow.testkit.Subscription;
import dev.zoomflow.testkit.http.Parameters;
import dev.zoomflow.testkit.oauth.AccessToken;
import dev.zoomflow.testkit.oauth.Grants;
import dev.zoomflow.testkit.webhook.Subscriptions;
import dev.zoomflow.testkit.world.Directory;
import java.time.InstantSource;
import java.util.Optional;

/** Which token opens the WebSocket of which subscription. */
public final class Admission {
    /** The scope of the token that an app gets in its own name. */
    private static final String SCOPE = "marketplace:write:websocket_connection";

    private final Directory directory;
    private final Subscriptions subscriptions;
    private final Grants grants;
    private final InstantSource clock;
    private final String invalidToken;

    /**
     * @param invalidToken what a client is told whose token is not good
     */
    public Admission(
            Directory directory, Subscriptions subscriptions, Grants grants, InstantSource clock, String invalidToken) {
        this.directory = directory;
        this.subscriptions = subscriptions;
        this.grants = grants;
        this.clock = clock;
        this.invalidToken = invalidToken;
    }

    /**
     * What a client asks for.
     *
     * @param token an access token, not looked at yet
     */
    record Asked(String subscriptionId, String token) {
        static Asked of(Parameters query) {
            return new Asked(
                    query.first("subscriptionId").orElse(""),
                    query.first("access_token").orElse(""));
        }

        @Override
        public String toString() {
            return "Asked[subscriptionId=" + subscriptionId + "]";
        }
    }

    /** Why it is not let in, or no longer. */
    Optional<String> refusal(Asked asked) {
        Optional<AccessToken> token = grants.find(asked.token()).filter(this::lives);
        if (token.isEmpty()) {
            return Optional.of(invalidToken);
        }
        Optional<Subscription> subscription = subscriptions
                .find(asked.subscriptionId())
                .filter(known -> known.channel() instanceof Channel.WebSocket)
                .filter(known -> known.clientId().equals(token.get().clientId()));
        if (subscription.isEmpty()) {
            return Optional.of("Subscription does not exist");
        }
        return opens(token.get()) ? Optional.empty() : Optional.of(invalidToken);
    }

    /** When the token of somebody who was let in is no longer good. */
    Optional<AccessToken> token(Asked asked) {
        return grants.find(asked.token());
    }

    private boolean lives(AccessToken token) {
        return clock.instant().isBefore(token.expiresAt());
    }

    private boolean opens(AccessToken token) {
        App.Kind kind = directory.app(token.clientId()).map(App::kind).orElse(App.Kind.USER_MANAGED);
        return switch (kind) {
            case SERVER_TO_SERVER -> true;
            case ADMIN_MANAGED -> token.scopes().contains(SCOPE);
            case USER_MANAGED -> false;
        };
    }
}
