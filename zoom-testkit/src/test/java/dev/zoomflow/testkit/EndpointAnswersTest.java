package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What Zoom makes of an endpoint's answers. */
class EndpointAnswersTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Receiver app = Receiver.start(zoom.app().secretToken());

    @AfterEach
    void close() {
        app.close();
        zoom.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    @Shows("webhook.success")
    void everyStatusOf2xxIsSuccess(int status) {
        assertThat(answered(status).delivered()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 404, 410, 429, 500, 503})
    @Shows("webhook.success")
    void noOtherStatusIs(int status) {
        assertThat(answered(status).delivered()).isFalse();
    }

    @Test
    @Shows("webhook.patience")
    void unlessARuleSaysOtherwiseZoomWaitsThreeSeconds() {
        assertThat(Rules.standard().deliveries().patience()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    @Shows("webhook.validation")
    void aValidationHasNothingButAPlainToken() {
        zoom.webhooks().subscribe(zoom.app(), app.uri());

        JsonNode body = Client.json(app.last().body());

        assertThat(body.propertyNames()).containsExactlyInAnyOrder("event", "event_ts", "payload");
        assertThat(body.path("event").asString("")).isEqualTo("endpoint.url_validation");
        assertThat(body.path("event_ts").isIntegralNumber()).isTrue();
        assertThat(body.path("payload").propertyNames()).containsExactly("plainToken");
        assertThat(app.last().headers())
                .containsEntry("x-zm-signature", app.last().signature(zoom.app()));
    }

    @Test
    @Shows({"webhook.validation", "webhook.patience"})
    void aValidationThatIsAnsweredTooLateHasFailed() {
        var late = new CountDownLatch(1);
        app.answer(request -> {
            await(late);
            return Receiver.usual(request, zoom.app().secretToken());
        });

        try (ZoomSimulator hasty = ZoomSimulator.builder()
                .rules(Rules.standard().withPatience(Duration.ofMillis(100)))
                .start()) {
            assertThatThrownBy(() -> hasty.webhooks().subscribe(hasty.app(), app.uri()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("no answer within 100 ms");
        } finally {
            late.countDown();
        }
    }

    @Test
    @Shows("webhook.validation")
    void aValidationNeedsTheStatus200() {
        app.answer(request -> new Receiver.Reply(
                201, Receiver.usual(request, zoom.app().secretToken()).body()));

        assertThatThrownBy(() -> zoom.webhooks().subscribe(zoom.app(), app.uri()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("201");
    }

    private Delivery answered(int status) {
        zoom.webhooks().subscribeUnvalidated(zoom.app(), app.uri());
        app.answer(status);
        zoom.webhooks().send("{\"event\":\"meeting.ended\",\"payload\":{\"object\":{}}}");
        zoom.webhooks().settle();
        List<Delivery> all = zoom.webhooks().deliveries();
        return all.get(all.size() - 1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
