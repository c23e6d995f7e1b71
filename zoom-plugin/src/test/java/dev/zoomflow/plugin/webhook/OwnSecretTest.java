package dev.zoomflow.plugin.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.plugin.ZoomConnectionType;
import dev.zoomflow.plugin.support.MemoryStore;
import dev.zoomflow.plugin.support.TestHost;
import org.junit.jupiter.api.Test;

class OwnSecretTest {
    private static final String OWN = "own-secret-token-0001";
    private static final String BODY = "{\"event\":\"meeting.ended\",\"event_ts\":1785368934817,\"payload\":"
            + "{\"account_id\":\"acc\",\"object\":{\"id\":\"81234567890\",\"uuid\":\"u==\",\"host_id\":\"h\"}}}";

    @Test
    void aPrivateAppsEventsAreVerifiedWithItsOwnSecretAlone() {
        var source = connection("oauthPrivate", OWN).eventSources().get(0);

        assertThat(source.receive(Signed.delivery(Signed.body(BODY).signedWith(OWN))))
                .isInstanceOf(DeliveryResult.Accepted.class);
        assertThat(source.receive(Signed.delivery(Signed.body(BODY).signedWith(TestHost.SECRET_TOKEN))))
                .isInstanceOf(DeliveryResult.Rejected.class);
    }

    @Test
    void theServersSourceDoesNotBelieveAPrivateSecret() {
        try (var integration = new ZoomConnectionType().open(TestHost.with(TestHost.complete()))) {
            var source = integration.eventSources().get(0);

            assertThat(source.receive(Signed.delivery(Signed.body(BODY).signedWith(OWN))))
                    .isInstanceOf(DeliveryResult.Rejected.class);
        }
    }

    @Test
    void withoutASecretTokenNothingIsAcceptedAndTheNextStepIsSaid() {
        var result = connection("oauthPrivate", "")
                .eventSources()
                .get(0)
                .receive(Signed.delivery(Signed.body(BODY).signedWith(OWN)));

        assertThat(result).isInstanceOfSatisfying(DeliveryResult.Rejected.class, rejected -> {
            assertThat(rejected.status()).isEqualTo(503);
            assertThat(rejected.reason()).contains("no secret token");
        });
    }

    private static Connection connection(String authType, String secretToken) {
        var form = SettingValues.none().with("client_id", "own-1").with("client_secret", Secret.of("own-1-secret"));
        var whole = secretToken.isEmpty() ? form : form.with("secret_token", Secret.of(secretToken));
        try (var integration = new ZoomConnectionType().open(TestHost.with(TestHost.complete()))) {
            return integration.connect(authType, whole, new MemoryStore());
        }
    }
}
