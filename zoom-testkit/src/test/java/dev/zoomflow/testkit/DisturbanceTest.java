package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisturbanceTest {
    private static final String ENDED =
            "{\"event\":\"meeting.ended\",\"event_ts\":17,\"payload\":{\"object\":{\"topic\":\"Tee ☕ / 😀\"}}}";
    private static final String RECORDED = "{\"event\":\"recording.completed\",\"download_token\":\"t0\",\"payload\":{"
            + "\"object\":{\"recording_files\":[{\"id\":\"f1\",\"download_url\":\"https://zoom.us/rec/download/x1\"}]}}}";

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Receiver app = Receiver.start(zoom.app().secretToken());

    @BeforeEach
    void subscribe() {
        zoom.webhooks().subscribeUnvalidated(zoom.app(), app.uri());
    }

    @AfterEach
    void close() {
        app.close();
        zoom.close();
    }

    @Test
    @Shows("webhook.order")
    void aRepeatedRequestHasTheSameIdAndBytes() {
        meet(Disturbance.repeated(), ENDED);

        assertThat(app.received())
                .hasSize(2)
                .extracting(Receiver.Received::body)
                .containsOnly(ENDED);
        assertThat(ids()).hasSize(2).containsOnly(ids().get(0));
    }

    @Test
    @Shows("webhook.retry-id")
    void noTwoRequestsOfOneDeliveryAreSignedAlikeNotEvenWithinOneSecond() {
        meet(Disturbance.repeated(), ENDED);
        zoom.webhooks().repeat(zoom.webhooks().deliveries().get(0));
        zoom.webhooks().repeat(zoom.webhooks().deliveries().get(0));
        zoom.webhooks().settle();

        assertThat(ids()).hasSize(4).containsOnly(ids().get(0));
        assertThat(headers("x-zm-request-timestamp")).doesNotHaveDuplicates().isSorted();
        assertThat(headers("x-zm-signature"))
                .doesNotHaveDuplicates()
                .isEqualTo(app.received().stream()
                        .map(request -> request.signature(zoom.app()))
                        .toList());
    }

    @Test
    @Shows("webhook.reissued")
    void aReissuedEventDiffersInItsDownloadTokensAndItsIdOnly() {
        meet(Disturbance.reissued(), RECORDED);

        String other = app.last().body();
        assertThat(ids()).doesNotHaveDuplicates();
        assertThat(other).isNotEqualTo(RECORDED).contains("\"id\":\"f1\"", "https://zoom.us/rec/download/x1?");
        assertThat(Client.json(other).path("download_token").asString("")).isNotIn("", "t0");
        assertThat(app.last().headers())
                .containsEntry("x-zm-signature", app.last().signature(zoom.app()));
    }

    @Test
    @Shows("webhook.order")
    void aLateEventArrivesWhenTheClockSaysSo() {
        meet(Disturbance.late(Duration.ofMinutes(2)), ENDED);
        assertThat(app.received()).isEmpty();

        zoom.clock().advance(Duration.ofMinutes(2));

        assertThat(app.received()).hasSize(1);
    }

    @Test
    void aCopyMayComeLongAfter() {
        meet(Disturbance.copiedLater(Duration.ofHours(5)), ENDED);
        assertThat(app.received()).hasSize(1);

        zoom.clock().advance(Duration.ofHours(5));

        assertThat(ids()).hasSize(2).containsOnly(ids().get(0));
        assertThat(headers("x-zm-signature")).doesNotHaveDuplicates();
    }

    @Test
    @Shows("webhook.order")
    void anOvertakenEventArrivesAfterTheNext() {
        zoom.webhooks().next("meeting.ended", Disturbance.overtaken());

        zoom.webhooks().send(ENDED);
        zoom.webhooks().send(RECORDED);
        zoom.webhooks().settle();

        assertThat(app.received()).extracting(Receiver.Received::body).containsExactly(RECORDED, ENDED);
    }

    @Test
    void aLostEventNeverArrives() {
        meet(Disturbance.lost(), ENDED);

        assertThat(app.received()).isEmpty();
    }

    @Test
    void aForgedEventIsSignedWithAnotherSecret() {
        meet(Disturbance.forged(), ENDED);

        assertThat(app.last().headers().get("x-zm-signature"))
                .matches("v0=[0-9a-f]{64}")
                .isNotEqualTo(app.last().signature(zoom.app()));
    }

    @Test
    void anUnsignedEventHasNoSignature() {
        meet(Disturbance.unsigned(), ENDED);

        assertThat(app.last().headers()).doesNotContainKey("x-zm-signature").containsKey("x-zm-request-timestamp");
    }

    @Test
    void aStaleEventIsSignedRightlyForThePast() {
        meet(Disturbance.stale(Duration.ofMinutes(10)), ENDED);

        long stamp = Long.parseLong(app.last().headers().get("x-zm-request-timestamp"));
        assertThat(Instant.ofEpochSecond(stamp)).isBefore(Instant.now().minusSeconds(590));
        assertThat(app.last().headers())
                .containsEntry("x-zm-signature", app.last().signature(zoom.app()));
    }

    @ParameterizedTest
    @EnumSource(Disturbance.Form.class)
    void anOddlyWrittenBodyIsSignedAsItIsWrittenAndSaysTheSame(Disturbance.Form form) {
        meet(Disturbance.written(form), ENDED);

        String body = app.last().body();
        assertThat(body).isNotEqualTo(ENDED);
        assertThat(Client.json(body).at("/payload/object/topic").asString("")).isEqualTo("Tee ☕ / 😀");
        assertThat(Client.json(body).path("event_ts").asString("")).isEqualTo("17");
        assertThat(app.last().headers())
                .containsEntry("x-zm-signature", app.last().signature(zoom.app()));
    }

    @Test
    void aDisturbanceIsMetOnceAndThenForgotten() {
        zoom.webhooks().next("", 2, Disturbance.lost());
        assertThat(zoom.webhooks().unmetDisturbances()).containsExactly("any event: Lost", "any event: Lost");

        send(ENDED);
        send(ENDED);
        send(ENDED);

        assertThat(zoom.webhooks().unmetDisturbances()).isEmpty();
        assertThat(app.received()).hasSize(1);
    }

    @Test
    void aDeliveryCanBeSentAgainByHand() {
        send(ENDED);

        zoom.webhooks().repeat(zoom.webhooks().deliveries().get(0));
        zoom.webhooks().settle();

        assertThat(ids()).hasSize(2).containsOnly(ids().get(0));
        assertThat(zoom.webhooks().deliveries()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(DeauthorizationForm.class)
    @Shows("events.deauthorized-time")
    void aDeauthorizationIsForItsAppAlone(DeauthorizationForm form) {
        App other = new App("Other", App.Kind.USER_MANAGED, new App.Credentials("c2", "s2", "t2"), List.of(), Set.of());
        zoom.add(other);
        zoom.webhooks().subscribeUnvalidated(other, app.uri());

        zoom.webhooks().sendDeauthorization(zoom.app(), zoom.user(), form);
        zoom.webhooks().settle();

        assertThat(app.received()).hasSize(1);
        var body = Client.json(app.last().body());
        assertThat(body.at("/payload/client_id").asString(""))
                .isEqualTo(zoom.app().clientId());
        assertThat(body.at("/payload/user_id").asString(""))
                .isEqualTo(zoom.user().id());
        assertThat(body.has("event_ts")).isEqualTo(form == DeauthorizationForm.TOP_LEVEL);
        assertThat(body.at("/payload/event_ts").isString()).isEqualTo(form == DeauthorizationForm.TEXT_IN_PAYLOAD);
    }

    private void meet(Disturbance disturbance, String body) {
        zoom.webhooks().next(Client.json(body).path("event").asString(""), disturbance);
        send(body);
    }

    private void send(String body) {
        zoom.webhooks().send(body);
        zoom.webhooks().settle();
    }

    private List<String> ids() {
        return headers("x-zm-request-id");
    }

    private List<String> headers(String name) {
        return app.received().stream()
                .map(each -> each.headers().getOrDefault(name, ""))
                .toList();
    }

    @Test
    void whatCanMeetNoEventIsRefused() {
        assertThatThrownBy(() -> zoom.webhooks().next("meeting.endd", Disturbance.repeated()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no event meeting.endd; did you mean meeting.ended?");
        assertThatThrownBy(() -> zoom.webhooks().next("meeting.ended", 0, Disturbance.repeated()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a disturbance is for 1 event or more, not for 0");
        assertThat(zoom.webhooks().unmetDisturbances()).isEmpty();
    }
}
