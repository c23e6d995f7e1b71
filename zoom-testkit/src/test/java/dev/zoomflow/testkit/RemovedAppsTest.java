package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RemovedAppsTest {
    private static final String EVENT = "app_deauthorized";

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Client client = new Client(zoom);
    private final App app = zoom.app();
    private final User mira = zoom.user();
    private final User anselm = zoom.users().get(1);
    private final Receiver receiver = Receiver.start(app.secretToken());

    @AfterEach
    void close() {
        receiver.close();
        zoom.close();
    }

    @Test
    @Shows("webhook.deauthorized-published")
    void aPublishedAppIsToldWhoRemovedIt() {
        zoom.add(app.asPublished());
        zoom.webhooks().subscribe(app, receiver.uri(), EVENT);
        String hers = zoom.tokens().issue(app, mira).accessToken();
        String his = zoom.tokens().issue(app, anselm).accessToken();

        zoom.portal().remove(anselm, app);

        assertThat(status(his)).isEqualTo(401);
        assertThat(status(hers)).isEqualTo(200);
        JsonNode payload = told().get(0).path("payload");
        assertThat(payload.path("user_id").asString("")).isEqualTo(anselm.id());
        assertThat(payload.path("account_id").asString("")).isEqualTo(anselm.accountId());
        assertThat(payload.path("client_id").asString("")).isEqualTo(app.clientId());
        assertThat(receiver.last().headers())
                .containsEntry("x-zm-signature", receiver.last().signature(app));
        assertThat(told()).hasSize(1);
    }

    @Test
    @Shows("webhook.deauthorized-published")
    void anAppThatIsNotPublishedFindsOutByItsTokensOnly() {
        zoom.webhooks().subscribe(app, receiver.uri(), EVENT);
        IssuedTokens tokens = zoom.tokens().issue(app, mira);

        zoom.portal().remove(mira, app);

        assertThat(status(tokens.accessToken())).isEqualTo(401);
        assertThat(client.refresh(tokens.refreshToken()).body()).contains("invalid_grant");
        assertThat(told()).isEmpty();
    }

    @Test
    @Shows("webhook.deauthorized-account")
    void anAppOfTheWholeAccountIsToldOnceByWhomItWasRemoved() {
        App whole = new App(
                        "Harbour",
                        App.Kind.ADMIN_MANAGED,
                        app.credentials(),
                        app.redirectRules(),
                        app.scopes(),
                        app.listing())
                .asPublished();
        zoom.add(whole);
        zoom.webhooks().subscribe(whole, receiver.uri(), EVENT);
        String hers = zoom.tokens().issue(whole, mira).accessToken();

        zoom.portal().remove(anselm, whole);

        assertThat(status(hers)).isEqualTo(401);
        assertThat(told())
                .extracting(event -> event.at("/payload/user_id").asString(""))
                .containsExactly(anselm.id());
    }

    @Test
    void whoGetsTheEventsOfThoseWhoAllowedItHearsWhoTakesThatBack() {
        zoom.add(app.asPublished());
        zoom.webhooks()
                .subscribe(Subscription.webhook(app, receiver.uri(), EVENT).withAudience(Audience.authorized()));
        zoom.tokens().issue(app, mira);

        zoom.portal().remove(mira, app);

        assertThat(told()).hasSize(1);
    }

    @Test
    @Shows("webhook.deauthorized-silent")
    void nobodyIsToldThatAnAppWasDisabledOrAUserDeleted() {
        zoom.add(app.asPublished());
        zoom.webhooks().subscribe(app, receiver.uri(), EVENT);
        String his = zoom.tokens().issue(app, anselm).accessToken();
        String hers = zoom.tokens().issue(app, mira).accessToken();

        zoom.remove(anselm);
        zoom.add(app.asPublished().asDisabled());

        assertThat(status(his)).isEqualTo(401);
        assertThat(status(hers)).isEqualTo(401);
        assertThat(told()).isEmpty();
    }

    @Test
    @Shows("webhook.deauthorized-by-revocation")
    void anAppThatRevokesATokenItselfIsToldNothing() {
        zoom.add(app.asPublished());
        zoom.webhooks().subscribe(app, receiver.uri(), EVENT);
        String hers = zoom.tokens().issue(app, mira).accessToken();

        client.post(
                "/oauth/revoke", "token=" + hers, "Authorization", Client.basic(app.clientId(), app.clientSecret()));

        assertThat(status(hers)).isEqualTo(401);
        assertThat(told()).isEmpty();
    }

    @Test
    void allAppsOfAUserAreRemovedAtOnce() {
        App other = new App("Other", App.Kind.USER_MANAGED, new App.Credentials("c2", "s2", "t2"), List.of(), Set.of());
        zoom.add(other);
        zoom.add(app.asPublished());
        zoom.webhooks().subscribe(app, receiver.uri(), EVENT);
        String chart = zoom.tokens().issue(app, mira).accessToken();
        String others = zoom.tokens().issue(other, mira).accessToken();

        client.post("/_control/users/" + mira.id() + "/revoke", "");

        assertThat(status(chart)).isEqualTo(401);
        assertThat(status(others)).isEqualTo(401);
        assertThat(told()).hasSize(1);
    }

    @Test
    void whatIsNotInstalledCannotBeRemoved() {
        zoom.add(app.asPublished());

        assertThatThrownBy(() -> zoom.portal().remove(mira, app))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(app.name());
        assertThat(zoom.webhooks().sent()).isEmpty();
    }

    private int status(String accessToken) {
        return client.api("/v2/users/me", accessToken).statusCode();
    }

    private List<JsonNode> told() {
        zoom.webhooks().settle();
        return receiver.received().stream()
                .map(delivery -> Client.json(delivery.body()))
                .filter(event -> event.path("event").asString("").equals(EVENT))
                .toList();
    }
}
