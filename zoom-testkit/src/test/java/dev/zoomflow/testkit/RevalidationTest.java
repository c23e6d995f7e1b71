package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RevalidationTest {
    private static final String ENDED = "{\"event\":\"meeting.ended\",\"payload\":{}}";

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Receiver app = Receiver.start(zoom.app().secretToken());

    @AfterEach
    void close() {
        app.close();
        zoom.close();
    }

    @Test
    @Shows("webhook.revalidation")
    void anEndpointIsValidatedAgainEvery72Hours() {
        zoom.webhooks().subscribe(zoom.app(), app.uri());

        zoom.clock().advance(Duration.ofHours(71));
        assertThat(app.received()).hasSize(1);
        zoom.clock().advance(Duration.ofHours(74));

        assertThat(app.received()).hasSize(3).allMatch(request -> request.body().contains("endpoint.url_validation"));
    }

    @Test
    @Shows("webhook.revalidation-mails")
    void mailsAreWrittenAfterTheSecondAndTheFourthFailure() {
        Instant begin = zoom.clock().instant();
        subscribeThenFail();

        zoom.clock().advance(Duration.ofHours(72 * 5 + 1));

        assertThat(zoom.webhooks().mails())
                .extracting(mail -> Duration.between(begin, mail.at()).toHours())
                .containsExactly(144L, 288L);
        assertThat(zoom.webhooks().subscriptions().get(0).enabled()).isTrue();
    }

    @Test
    void aRightAnswerForgetsTheFailuresBefore() {
        subscribeThenFail();
        zoom.clock().advance(Duration.ofHours(72 * 5 + 1));
        app.answerAsUsual();
        zoom.clock().advance(Duration.ofDays(3));
        app.answer(500);

        zoom.clock().advance(Duration.ofDays(15));

        assertThat(zoom.webhooks().subscriptions().get(0).enabled()).isTrue();
    }

    @Test
    @Shows("webhook.revalidation-end")
    void theSixthFailureDisablesAndThenNothingIsSent() {
        subscribeThenFail();
        zoom.clock().advance(Duration.ofHours(72 * 6 + 1));
        int before = app.received().size();

        zoom.webhooks().send(ENDED);
        zoom.webhooks().settle();
        zoom.clock().advance(Duration.ofDays(30));

        assertThat(zoom.webhooks().subscriptions())
                .extracting(Subscription::enabled)
                .containsExactly(false);
        assertThat(app.received()).hasSize(before);
    }

    @Test
    void aRetryThatFallsDueAfterItWasDisabledIsNotSent() {
        subscribeThenFail();
        zoom.clock().advance(Duration.ofDays(18).minusMinutes(1));
        zoom.webhooks().send(ENDED);
        zoom.webhooks().settle();

        zoom.clock().advance(Duration.ofHours(3));

        List<Delivery> all = zoom.webhooks().deliveries();
        Delivery event = all.stream()
                .filter(each -> each.event().equals("meeting.ended"))
                .findFirst()
                .orElseThrow();
        assertThat(event.attempts()).hasSize(1);
        assertThat(event.nextRetryDue()).isEmpty();
    }

    @Test
    @Shows("webhook.revalidation-end")
    void validatingByHandEnablesAgain() {
        Subscription subscription = subscribeThenFail();
        zoom.clock().advance(Duration.ofHours(72 * 6 + 1));
        app.answerAsUsual();

        Validation validation = zoom.webhooks().validate(subscription);
        zoom.webhooks().send(ENDED);
        zoom.webhooks().settle();

        assertThat(validation.passed()).isTrue();
        assertThat(app.last().body()).isEqualTo(ENDED);
        assertThat(zoom.webhooks().subscriptions().get(0).enabled()).isTrue();
    }

    @Test
    @Shows("webhook.subscriptions")
    void anAppHasTwentySubscriptionsAtMost() {
        for (int i = 0; i < 20; i++) {
            zoom.webhooks().subscribe(zoom.app(), app.uri());
        }

        assertThatThrownBy(() -> zoom.webhooks().subscribe(zoom.app(), app.uri()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("20 subscriptions already");
    }

    @Test
    @Shows("webhook.secret-overlap")
    void aRegeneratedSecretSignsTheNextRequestWithoutOverlap() {
        zoom.webhooks().subscribe(zoom.app(), app.uri());

        App changed = zoom.webhooks().regenerateSecret(zoom.app());
        zoom.webhooks().send(ENDED);
        zoom.webhooks().settle();

        assertThat(changed.secretToken())
                .isNotEqualTo(SimulatorConfig.standard().apps().get(0).secretToken());
        assertThat(zoom.app()).isEqualTo(changed);
        assertThat(app.last().headers())
                .containsEntry("x-zm-signature", app.last().signature(changed));
        assertThat(zoom.webhooks()
                        .validate(zoom.webhooks().subscriptions().get(0))
                        .passed())
                .isFalse();
    }

    private Subscription subscribeThenFail() {
        Subscription subscription = zoom.webhooks().subscribe(zoom.app(), app.uri());
        app.answer(500);
        return subscription;
    }
}
