package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AudienceTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Receiver app = Receiver.start(zoom.app().secretToken());

    @AfterEach
    void close() {
        app.close();
        zoom.close();
    }

    @Test
    void aUserLevelSubscriptionGetsTheEventsOfItsUsersOnly() {
        subscribe(Audience.users(zoom.user().id()));

        started(zoom.user());
        started(zoom.users().get(1));

        assertThat(events()).containsExactly(zoom.user().id());
    }

    @Test
    void aUserIsAskedForByUserEventsToo() {
        subscribe(Audience.users(zoom.user().id()));

        send("{\"event\":\"user.updated\",\"payload\":{\"account_id\":\"a\",\"object\":{\"id\":\""
                + zoom.user().id() + "\"}}}");

        assertThat(app.received()).hasSize(1);
    }

    @Test
    void anEventThatNamesNoOwnerIsTheOneWhoDidIt() {
        subscribe(Audience.users(zoom.user().id()));

        send("{\"event\":\"chat_message.sent\",\"payload\":{\"account_id\":\"a\",\"operator_id\":\""
                + zoom.user().id() + "\",\"object\":{\"id\":\"m1\"}}}");
        send("{\"event\":\"account.updated\",\"payload\":{\"account_id\":\"a\",\"object\":{\"id\":\"a\"}}}");

        assertThat(app.received()).hasSize(1);
    }

    @Test
    void anAccountLevelSubscriptionGetsEverybodysEventsOfItsAccountOnly() {
        User stranger = new User("Xx0stranger00000000001", "other", "s@t.example", "St", "Ranger", "UTC");
        zoom.add(stranger);
        subscribe(Audience.account(zoom.user().accountId()));

        started(zoom.user());
        started(zoom.users().get(1));
        started(stranger);

        assertThat(events())
                .containsExactly(zoom.user().id(), zoom.users().get(1).id());
    }

    @Test
    void aUserManagedAppSeesWhoAllowedIt() {
        subscribe(Audience.authorized());
        started(zoom.user());
        new Client(zoom).accessToken();

        started(zoom.user());
        started(zoom.users().get(1));

        assertThat(events()).containsExactly(zoom.user().id());
    }

    @Test
    void oneEventGoesToEachSubscriptionWithARequestIdOfItsOwn() {
        subscribe(Audience.everybody());
        subscribe(Audience.everybody());

        started(zoom.user());

        assertThat(app.received()).hasSize(2);
        assertThat(app.received())
                .extracting(each -> each.headers().get("x-zm-request-id"))
                .doesNotHaveDuplicates();
        assertThat(app.received())
                .extracting(each -> each.headers().get("x-zm-trackingid"))
                .containsOnly(app.last().headers().get("x-zm-trackingid"));
    }

    private void subscribe(Audience audience) {
        zoom.webhooks()
                .subscribeUnvalidated(
                        Subscription.webhook(zoom.app(), app.uri()).withAudience(audience));
    }

    private void started(User host) {
        send("{\"event\":\"meeting.started\",\"payload\":{\"account_id\":\"" + host.accountId()
                + "\",\"object\":{\"host_id\":\"" + host.id() + "\",\"uuid\":\"u/1==\"}}}");
    }

    private void send(String body) {
        zoom.webhooks().send(body);
        zoom.webhooks().settle();
    }

    private List<String> events() {
        return app.received().stream()
                .map(each ->
                        Client.json(each.body()).at("/payload/object/host_id").asString(""))
                .toList();
    }
}
