package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zoomflow.testkit.DeliveryRules.Exhaustion;
import dev.zoomflow.testkit.DeliveryRules.Redirects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryRulesTest {
    private static final String ENDED = "{\"event\":\"meeting.ended\"}";
    private static final String STARTED = "{\"event\":\"meeting.started\"}";

    private ZoomSimulator zoom = ZoomSimulator.start();
    private final Receiver app = Receiver.start(zoom.app().secretToken());

    @AfterEach
    void close() {
        app.close();
        zoom.close();
    }

    private void startWith(Rules rules) {
        zoom.close();
        zoom = ZoomSimulator.builder().rules(rules).start();
    }

    private void send(String... bodies) {
        for (String body : bodies) {
            zoom.webhooks().send(body);
        }
        zoom.webhooks().settle();
    }

    private Delivery last() {
        List<Delivery> all = zoom.webhooks().deliveries();
        return all.get(all.size() - 1);
    }

    @Test
    @Shows("webhook.success")
    void anEndpointThatTakesLongerThanThePatienceHasNotAnswered() {
        startWith(Rules.standard().withPatience(Duration.ofMillis(100)));
        var silence = new CountDownLatch(1);
        app.answer(delivery -> {
            awaitUninterrupted(silence);
            return new Receiver.Reply(204, "");
        });
        zoom.webhooks().subscribeUnvalidated(zoom.app(), app.uri());

        send(ENDED);
        silence.countDown();

        assertThat(last().delivered()).isFalse();
        assertThat(last().nextRetryDue()).isPresent();
        assertThat(last().attempts()).extracting(Delivery.Attempt::answer).containsExactly("no answer within 100 ms");
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void patienceThatIsNoneIsRefused() {
        assertThatThrownBy(() -> Rules.standard().withPatience(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("patience");
    }

    @ParameterizedTest
    @EnumSource(Redirects.class)
    @Shows("webhook.redirects")
    void aRedirectFailsIsRetriedOrIsFollowedAsTheRuleSays(Redirects rule) {
        startWith(Rules.standard().withRedirects(rule));
        var elsewhere = redirecting(app.uri());
        try {
            zoom.webhooks()
                    .subscribeUnvalidated(
                            zoom.app(),
                            URI.create(
                                    "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/"));
            send(ENDED);

            assertThat(last().delivered()).isEqualTo(rule == Redirects.FOLLOW);
            assertThat(last().nextRetryDue().isPresent()).isEqualTo(rule == Redirects.RETRY);
            assertThat(app.received()).hasSize(rule == Redirects.FOLLOW ? 1 : 0);
        } finally {
            elsewhere.stop(0);
        }
    }

    private static com.sun.net.httpserver.HttpServer redirecting(URI to) {
        try {
            var server = com.sun.net.httpserver.HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().add("Location", to.toString());
                exchange.sendResponseHeaders(307, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    @Shows("webhook.exhaustion")
    void afterTheLastRetryTheNextEventIsSentAllTheSame() {
        zoom.webhooks().subscribeUnvalidated(zoom.app(), app.uri());
        failForGood();

        send(ENDED);

        assertThat(last().delivered()).isTrue();
        assertThat(zoom.webhooks().withheld()).isEmpty();
    }

    @Test
    void byRuleAnEventIsWithheldAfterTheLastRetryUntilTheEndpointIsValidated() {
        startWith(Rules.standard().withExhaustion(Exhaustion.EVENT));
        Subscription subscription = zoom.webhooks().subscribeUnvalidated(zoom.app(), app.uri());
        failForGood();

        send(ENDED, STARTED);
        assertThat(last().event()).isEqualTo("meeting.started");
        assertThat(zoom.webhooks().withheld())
                .singleElement()
                .asString()
                .contains("meeting.ended to " + app.uri(), "all tries of one have failed");

        assertThat(zoom.webhooks().validate(subscription).passed()).isTrue();
        send(ENDED);
        assertThat(last().event()).isEqualTo("meeting.ended");
        assertThat(last().delivered()).isTrue();
    }

    /** One event, all four times. */
    private void failForGood() {
        app.answer(500);
        send(ENDED);
        zoom.clock().advance(Duration.ofHours(2));
        app.answerAsUsual();
    }

    @Test
    @Shows("webhook.scopes")
    void anAppThatListsItsScopesGetsOnlyTheEventsTheyAllow() {
        zoom.add(zoom.app().withScopes("whiteboard:read:whiteboard", "meeting:read:participant"));
        zoom.webhooks().subscribeUnvalidated(zoom.app(), app.uri());

        zoom.events().sample("meeting.participant_joined").send();
        zoom.events().sample("meeting.rtms_started").send();
        send("{\"event\":\"brand_new.event\"}");

        assertThat(zoom.webhooks().deliveries())
                .extracting(Delivery::event)
                .containsExactly("meeting.participant_joined", "brand_new.event");
        assertThat(zoom.webhooks().withheld())
                .singleElement()
                .asString()
                .contains("meeting.rtms_started", "none of the scopes [rtms:read:rtms_started");
    }

    @Test
    void classicScopesAllowTheEventsOfTheirService() {
        zoom.add(zoom.app().withScopes("meeting:read"));
        zoom.webhooks().subscribeUnvalidated(zoom.app(), app.uri());

        zoom.events().sample("meeting.participant_joined").send();
        zoom.events().sample("meeting.rtms_started").send();
        zoom.webhooks().settle();

        assertThat(zoom.webhooks().deliveries())
                .extracting(Delivery::event)
                .containsExactly("meeting.participant_joined");
    }

    @Test
    void byRuleScopesDoNotMatterToEvents() {
        startWith(Rules.standard().withEventsBeyondScopes());
        zoom.add(zoom.app().withScopes("user:read:user"));
        zoom.webhooks().subscribeUnvalidated(zoom.app(), app.uri());

        zoom.events().sample("meeting.participant_joined").send();
        zoom.webhooks().settle();

        assertThat(last().delivered()).isTrue();
    }
}
