package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final String ENDED =
            "{\"event\":\"meeting.ended\",\"payload\":{\"object\":{\"topic\":\"Tee ☕ / 😀\"}}}";

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Receiver app = Receiver.start(zoom.app().secretToken());

    @AfterEach
    void close() {
        app.close();
        zoom.close();
    }

    @Test
    void subscribingValidatesTheEndpointFirst() {
        Subscription subscription = zoom.webhooks().subscribe(zoom.app(), app.uri());

        assertThat(app.last().body()).contains("endpoint.url_validation");
        assertThat(zoom.webhooks().subscriptions()).containsExactly(subscription);
    }

    @Test
    @Shows("webhook.validation")
    void anEndpointThatDoesNotKnowTheSecretCannotBeSubscribed() {
        try (Receiver stranger = Receiver.start("another secret")) {
            assertThatThrownBy(() -> zoom.webhooks().subscribe(zoom.app(), stranger.uri()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("encryptedToken");
        }
        assertThat(zoom.webhooks().subscriptions()).isEmpty();
    }

    @Test
    @Shows("webhook.signature")
    void anEventArrivesByteForByteAndSignedWithTheSecretToken() {
        zoom.webhooks().subscribe(zoom.app(), app.uri(), "meeting.ended");

        zoom.webhooks().send(ENDED);
        zoom.webhooks().settle();

        assertThat(app.last().body()).isEqualTo(ENDED);
        assertThat(app.last().headers()).containsEntry("x-zm-signature", signature(app.last()));
    }

    @Test
    @Shows("webhook.headers")
    void anEventCarriesTheHeadersThatZoomSends() {
        zoom.webhooks().subscribe(zoom.app(), app.uri());
        zoom.webhooks().send(ENDED);
        zoom.webhooks().settle();

        Map<String, String> headers = app.last().headers();
        assertThat(headers)
                .containsEntry("content-type", "application/json; charset=utf-8")
                .containsEntry("user-agent", "Zoom Marketplace/1.0a")
                .containsEntry("clientid", zoom.app().clientId());
        assertThat(headers.get("x-zm-request-timestamp")).matches("[0-9]{10}");
        assertThat(headers.get("x-zm-request-id")).matches("[0-9a-f]{8}(_[0-9a-f]{4}){3}_[0-9a-f]{12}");
        assertThat(headers.get("x-zm-trackingid")).matches("v=2\\.0;clid=us02;rid=WEB_[0-9a-f]{32}");
        assertThat(headers.get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-02");
    }

    @Test
    @Shows("webhook.tracking-id")
    void twoEventsOfOneMeetingHaveOneTrackingIdAndRequestIdsOfTheirOwn() {
        zoom.webhooks().subscribe(zoom.app(), app.uri(), "meeting.ended", "recording.completed");
        Meeting first = zoom.meetings().start(zoom.user(), "Tide tables");
        zoom.meetings().end(first);
        zoom.meetings().finishRecording(first);
        zoom.meetings().end(zoom.meetings().start(zoom.user(), "Reef"));
        zoom.webhooks().settle();

        String ended = headersOf("meeting.ended", "x-zm-trackingid").get(0);
        assertThat(headersOf("recording.completed", "x-zm-trackingid")).containsExactly(ended);
        assertThat(headersOf("meeting.ended", "x-zm-trackingid")).hasSize(2).doesNotHaveDuplicates();
        assertThat(headersOf("", "x-zm-request-id")).hasSize(3).doesNotHaveDuplicates();
    }

    private List<String> headersOf(String event, String name) {
        return app.received().stream()
                .filter(each -> !each.body().contains("endpoint.url_validation"))
                .filter(each ->
                        Client.json(each.body()).path("event").asString("").startsWith(event))
                .map(each -> each.headers().getOrDefault(name, ""))
                .toList();
    }

    @Test
    void onlySubscribedEventsAreSent() {
        zoom.webhooks().subscribe(zoom.app(), app.uri(), "meeting.started");

        zoom.webhooks().send(ENDED);
        zoom.webhooks().settle();

        assertThat(zoom.webhooks().deliveries()).extracting(Delivery::event).containsExactly("endpoint.url_validation");
    }

    @Test
    @Shows("webhook.retries")
    void aServerErrorIsRetriedAfterFiveTwentyFiveAndEightyFiveMinutes() {
        zoom.webhooks().subscribe(zoom.app(), app.uri());
        app.answer(503);
        zoom.webhooks().send(ENDED);
        zoom.webhooks().settle();

        zoom.clock().advance(Duration.ofHours(3));

        List<Delivery.Attempt> attempts = delivery().attempts();
        assertThat(attempts).hasSize(4);
        assertThat(minutesBetween(attempts)).containsExactly(5L, 20L, 60L);
        assertThat(delivery().nextRetryDue()).isEmpty();
    }

    @Test
    @Shows("webhook.retry-id")
    void aRetryKeepsBodyAndRequestIdAndIsSignedAnew() {
        zoom.webhooks().subscribe(zoom.app(), app.uri());
        app.answer(500);
        zoom.webhooks().send(ENDED);
        zoom.webhooks().settle();
        Receiver.Received first = app.last();
        app.answer(204);

        zoom.clock().advance(Duration.ofMinutes(5));

        assertThat(app.received()).hasSize(3);
        assertThat(app.last().body()).isEqualTo(first.body());
        assertThat(app.last().headers().get("x-zm-request-id"))
                .isEqualTo(first.headers().get("x-zm-request-id"));
        assertThat(app.last().headers()).containsEntry("x-zm-signature", signature(app.last()));
        assertThat(app.last().headers().get("x-zm-signature"))
                .isNotEqualTo(first.headers().get("x-zm-signature"));
        assertThat(stamp(app.last())).isAfter(stamp(first));
        assertThat(delivery().delivered()).isTrue();
    }

    @Test
    @Shows("webhook.retry-id")
    void everyRetryIsSignedForALaterSecondThatIsStillFresh() {
        zoom.webhooks().subscribe(zoom.app(), app.uri());
        app.answer(500);
        zoom.webhooks().send(ENDED);
        zoom.webhooks().settle();

        zoom.clock().advance(Duration.ofHours(3));

        List<Receiver.Received> tries = app.received().subList(1, 5);
        assertThat(tries)
                .extracting(one -> one.headers().get("x-zm-signature"))
                .doesNotHaveDuplicates()
                .isEqualTo(tries.stream().map(this::signature).toList());
        assertThat(tries)
                .extracting(DeliveryTest::stamp)
                .isSorted()
                .doesNotHaveDuplicates()
                .allSatisfy(stamp -> assertThat(stamp).isCloseTo(Instant.now(), within(60, ChronoUnit.SECONDS)));
    }

    @Test
    void aReceiverThatSharesTheClockGetsItsDeliveriesStampedWithIt() {
        try (ZoomSimulator shared =
                ZoomSimulator.builder().receiverSharesClock().start()) {
            shared.clock().advance(Duration.ofDays(91));
            shared.webhooks().subscribeUnvalidated(shared.app(), app.uri());
            app.answer(500);
            Instant sent = shared.clock().instant();
            shared.webhooks().send(ENDED);
            shared.webhooks().settle();
            shared.clock().advance(Duration.ofMinutes(5));

            Receiver.Received first = app.received().get(0);
            assertThat(stamp(first)).isBetween(sent.minusSeconds(1), sent.plusSeconds(60));
            assertThat(Duration.between(stamp(first), stamp(app.last())))
                    .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
            assertThat(app.last().headers().get("x-zm-request-id"))
                    .isEqualTo(first.headers().get("x-zm-request-id"));
        }
    }

    @Test
    @Shows("webhook.retried-failures")
    void aRefusalIsNeverRetried() {
        zoom.webhooks().subscribe(zoom.app(), app.uri());
        app.answer(401);
        zoom.webhooks().send(ENDED);
        zoom.webhooks().settle();

        zoom.clock().advance(Duration.ofHours(3));

        assertThat(delivery().attempts()).hasSize(1);
    }

    @Test
    @Shows("webhook.retried-failures")
    void anEndpointThatIsNotUpIsTriedAgain() {
        zoom.webhooks().subscribeUnvalidated(zoom.app(), Nobody.at("/zoom/event"));

        zoom.webhooks().send(ENDED);
        zoom.webhooks().settle();

        assertThat(delivery().attempts().get(0).status()).isEmpty();
        assertThat(delivery().nextRetryDue()).isPresent();
    }

    @Test
    void deliveriesAreStampedWithRealTimeHoweverFarTheClockWasMoved() {
        zoom.clock().advance(Duration.ofDays(91));
        zoom.webhooks().subscribe(zoom.app(), app.uri());
        zoom.webhooks().send(ENDED);
        zoom.webhooks().settle();

        assertThat(stamp(app.last()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
    }

    private Delivery delivery() {
        List<Delivery> all = zoom.webhooks().deliveries();
        return all.get(all.size() - 1);
    }

    private static List<Long> minutesBetween(List<Delivery.Attempt> attempts) {
        return List.of(
                Duration.between(attempts.get(0).at(), attempts.get(1).at()).toMinutes(),
                Duration.between(attempts.get(1).at(), attempts.get(2).at()).toMinutes(),
                Duration.between(attempts.get(2).at(), attempts.get(3).at()).toMinutes());
    }

    private static Instant stamp(Receiver.Received delivery) {
        return Instant.ofEpochSecond(Long.parseLong(delivery.headers().get("x-zm-request-timestamp")));
    }

    private String signature(Receiver.Received delivery) {
        String message = "v0:" + delivery.headers().get("x-zm-request-timestamp") + ":" + delivery.body();
        return "v0=" + Hmac.sha256(zoom.app().secretToken(), message.getBytes(StandardCharsets.UTF_8));
    }
}
