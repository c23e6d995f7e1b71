package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EndpointAuthenticationTest {
    private static final String ENDED = "{\"event\":\"meeting.ended\",\"payload\":{}}";

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Receiver app = Receiver.start(zoom.app().secretToken());
    private final Receiver tokens = Receiver.start("");

    @AfterEach
    void close() {
        tokens.close();
        app.close();
        zoom.close();
    }

    @Test
    @Shows("webhook.endpoint-authentication")
    void aUserNameAndAPasswordAreSentBesideTheSignature() {
        subscribe(EndpointAuthentication.basic("gate", "wick:et"));

        send();

        assertThat(app.last().headers())
                .containsEntry("authorization", Client.basic("gate", "wick:et"))
                .containsEntry("x-zm-signature", app.last().signature(zoom.app()));
    }

    @Test
    @Shows("webhook.endpoint-authentication")
    void aCustomHeaderIsSentAsItIs() {
        subscribe(EndpointAuthentication.header("X-Gate-Key", "k1"));

        send();

        assertThat(app.last().headers()).containsEntry("x-gate-key", "k1").containsKey("x-zm-signature");
    }

    @Test
    @Shows("webhook.endpoint-authentication")
    void aCustomHeaderMustBeginWithX() {
        assertThatThrownBy(() -> EndpointAuthentication.header("authorization", "k1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x-");
    }

    @Test
    @Shows("webhook.endpoint-authentication")
    void aTokenIsFetchedWithClientCredentialsAndKeptUntilItExpires() {
        answerTokens(3600);
        subscribe(EndpointAuthentication.oauth(tokens.uri(), "gate", "s3cret"));

        send();
        send();
        assertThat(app.last().headers()).containsEntry("authorization", "Bearer token-1");
        zoom.clock().advance(Duration.ofMinutes(61));
        send();

        assertThat(app.last().headers()).containsEntry("authorization", "Bearer token-2");
        assertThat(tokens.received())
                .hasSize(2)
                .allMatch(request -> request.body().equals("grant_type=client_credentials"));
        assertThat(tokens.last().headers()).containsEntry("authorization", Client.basic("gate", "s3cret"));
    }

    @Test
    @Shows("webhook.endpoint-authentication")
    void clientCredentialsMayGoInTheBody() {
        answerTokens(3599);
        subscribe(new EndpointAuthentication.OAuth(tokens.uri(), "gate", "s&cret", "events", true));

        assertThat(tokens.last().body())
                .isEqualTo("grant_type=client_credentials&client_id=gate&client_secret=s%26cret&scope=events");
        assertThat(tokens.last().headers()).doesNotContainKey("authorization");
    }

    @Test
    void aRefusedTokenIsNotUsedAgain() {
        answerTokens(3600);
        subscribe(EndpointAuthentication.oauth(tokens.uri(), "gate", "s3cret"));
        app.answer(401);
        send();
        app.answer(204);

        send();

        assertThat(app.last().headers()).containsEntry("authorization", "Bearer token-2");
    }

    @Test
    @Shows("webhook.endpoint-authentication")
    void withoutATokenTheDeliveryFailsAndIsTriedAgain() {
        answerTokens(60);
        Subscription gated = Subscription.webhook(zoom.app(), app.uri())
                .withAuthentication(EndpointAuthentication.oauth(tokens.uri(), "gate", "s3cret"));
        zoom.webhooks().subscribeUnvalidated(gated);

        send();

        List<Delivery> deliveries = zoom.webhooks().deliveries();
        assertThat(app.received()).isEmpty();
        assertThat(deliveries.get(0).attempts().get(0).answer()).contains("expires_in >= 3599");
        assertThat(deliveries.get(0).nextRetryDue()).isPresent();
    }

    private void answerTokens(int life) {
        tokens.answer(request -> new Receiver.Reply(
                200, "{\"access_token\":\"token-" + tokens.received().size() + "\",\"expires_in\":" + life + "}"));
    }

    private void subscribe(EndpointAuthentication authentication) {
        zoom.webhooks().subscribe(Subscription.webhook(zoom.app(), app.uri()).withAuthentication(authentication));
    }

    private void send() {
        zoom.webhooks().send(ENDED);
        zoom.webhooks().settle();
    }
}
