package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubscribedNamesTest {
    private static final String BY_API = "/marketplace/app/event_subscription";

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Receiver receiver = Receiver.start(zoom.app().secretToken());

    @AfterEach
    void close() {
        receiver.close();
        zoom.close();
    }

    @Test
    void aSlipInANameIsRefusedWithTheNameThatWasMeant() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> zoom.webhooks()
                        .subscribe(zoom.app(), receiver.uri(), "meeting.startd", "meeting.ended", "recording.compleet"))
                .withMessageContaining("no event meeting.startd; did you mean meeting.started?")
                .withMessageContaining("no event recording.compleet; did you mean recording.completed?");

        assertThat(zoom.webhooks().subscriptions()).isEmpty();
        assertThat(zoom.webhooks().deliveries()).as("nobody was asked").isEmpty();
    }

    @Test
    void whoLeavesTheFamilyOutIsToldWhichHaveTheEvent() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> zoom.webhooks().subscribeUnvalidated(zoom.app(), receiver.uri(), "participant_joined"))
                .withMessageContaining("did you mean ")
                .withMessageContaining("meeting.participant_joined");
    }

    @Test
    void aNameThatTheCatalogueLacksCanBeAllowed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> zoom.webhooks().subscribe(zoom.app(), receiver.uri(), "tides.ebbed"))
                .withMessageContaining("zoom.events().add(\"tides.ebbed\")");
        zoom.events().add("tides.ebbed");
        zoom.webhooks().subscribe(zoom.app(), receiver.uri(), "tides.ebbed");

        zoom.webhooks().send("{\"event\":\"tides.ebbed\"}");
        zoom.webhooks().settle();

        assertThat(receiver.last().body()).isEqualTo("{\"event\":\"tides.ebbed\"}");
        assertThatIllegalArgumentException().isThrownBy(() -> zoom.events().add("tides ebbed"));
    }

    @Test
    void allEventsIncludeThoseThatNobodyKnows() {
        zoom.webhooks().subscribe(zoom.app(), receiver.uri());

        zoom.webhooks().send("{\"event\":\"tides.ebbed\"}");
        zoom.webhooks().settle();

        assertThat(receiver.last().body()).isEqualTo("{\"event\":\"tides.ebbed\"}");
    }

    @Test
    void aWorldMayBringNamesWithIt() {
        var tides = Subscription.webhook(zoom.app(), receiver.uri(), "tides.ebbed");
        var standard = SimulatorConfig.standard().withEvents("tides.ebbed");
        var world = new SimulatorConfig(
                standard.accounts(),
                standard.users(),
                standard.apps(),
                standard.meetings(),
                standard.webinars(),
                List.of(tides),
                standard.rules(),
                standard.additionalEvents());

        try (ZoomSimulator other = ZoomSimulator.builder().config(world).start()) {
            assertThat(other.webhooks().subscriptions()).containsExactly(tides);
        }
    }

    @Test
    void theControlApiRefusesAndAllowsNames() {
        var subscription = "{\"endpoint\":\"" + receiver.uri() + "\",\"events\":[\"meeting.startd\"]}";

        var refused = control("POST", "/subscriptions", subscription);
        var allowed = control("PUT", "/events/meeting.startd", "");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("did you mean meeting.started?");
        assertThat(allowed.statusCode()).isEqualTo(204);
        assertThat(control("POST", "/subscriptions", subscription).statusCode()).isEqualTo(201);
    }

    @Test
    @Shows("marketplace.unknown-event")
    void anAppThatSubscribesByApiIsRefusedToo() {
        var answer = new Api(zoom)
                .post(
                        BY_API,
                        "{\"events\":[\"meeting.startd\"],\"event_webhook_url\":\"" + receiver.uri()
                                + "\",\"subscription_scope\":\"account\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":300").contains("\"field\":\"events\"");
        assertThat(zoom.webhooks().subscriptions()).isEmpty();
    }

    private HttpResponse<String> control(String method, String path, String json) {
        return new Client(zoom).api(method, "/_control" + path, json, "none");
    }
}
