package dev.zoomflow.plugin.connection;

import static dev.zoomflow.plugin.support.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.zoomflow.api.Failure;
import dev.zoomflow.api.connection.AuthType;
import dev.zoomflow.api.connection.Setting;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.api.event.DeliveryResult.Rejected;
import dev.zoomflow.plugin.ZoomConnectionType;
import dev.zoomflow.plugin.support.MemoryStore;
import dev.zoomflow.plugin.support.TestHost;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectTest {
    private final ZoomConnectionType type = new ZoomConnectionType();

    @Test
    void isOfferedAsZoomWithItsIconAndTheThreeKindsOfApp() {
        assertThat(type.id()).isEqualTo("zoom");
        assertThat(type.displayName()).isEqualTo("Zoom");
        assertThat(type.icon().orElseThrow()).startsWith("<svg").doesNotContain("script");
        assertThat(type.authTypes())
                .extracting(AuthType::id, AuthType::label, AuthType::working)
                .containsExactly(
                        tuple("oauthDefault", "Default OAuth 2.0 app", "Using OAuth 2.0"),
                        tuple("oauthPrivate", "Private OAuth 2.0 app", "Using OAuth 2.0"),
                        tuple("serverToServer", "Server-to-Server app", "Using S2S"));
        assertThat(type.authTypes().get(0).needs()).containsExactly("ZOOM_CLIENT_ID", "ZOOM_CLIENT_SECRET");
    }

    @Test
    void asksForWhatTheGuidesAskForUnderTheSameNames() {
        assertThat(form(1)).containsExactly("client_id", "client_secret", "secret_token");
        assertThat(form(2))
                .containsExactly("account_id", "client_id", "client_secret", "secret_token", "websocket_subscription");
        for (var authType : type.authTypes()) {
            assertThat(authType.form())
                    .filteredOn(Setting::required)
                    .extracting(Setting::key)
                    .doesNotContain("secret_token", "websocket_subscription");
        }
    }

    private List<String> form(int authType) {
        return type.authTypes().get(authType).form().stream().map(Setting::key).toList();
    }

    @Test
    void saysOfEverySettingWhereToFindIt() {
        assertThat(type.serverSettings())
                .extracting(Setting::key)
                .containsExactly(
                        "ZOOM_CLIENT_ID",
                        "ZOOM_CLIENT_SECRET",
                        "ZOOM_SECRET_TOKEN",
                        "ZOOM_OAUTH_URL",
                        "ZOOM_API_URL",
                        "ZOOM_WEBSOCKET_URL");
        assertThat(type.serverSettings()).noneMatch(setting -> setting.help().isBlank());
        assertThat(type.serverSettings())
                .filteredOn(Setting::secret)
                .extracting(Setting::key)
                .containsExactly("ZOOM_CLIENT_SECRET", "ZOOM_SECRET_TOKEN");
    }

    @Test
    void opensWithoutAnySettingAndSaysWhatIsMissingOnlyWhenItIsNeeded() {
        try (var integration = type.open(TestHost.with(SettingValues.none()))) {
            assertFails(
                            Failure.CONFIGURATION,
                            () -> integration.connect("oauthDefault", SettingValues.none(), new MemoryStore()))
                    .satisfies(problem ->
                            assertThat(problem.problems()).containsOnlyKeys("ZOOM_CLIENT_ID", "ZOOM_CLIENT_SECRET"));
            var result = integration.eventSources().get(0).receive(Delivery.of("{}", Instant.EPOCH));
            assertThat(result).isInstanceOf(Rejected.class);
            assertThat(((Rejected) result).status()).isEqualTo(503);
            assertThat(((Rejected) result).reason()).contains("ZOOM_SECRET_TOKEN is not set");
        }
    }

    @Test
    void refusesAnAuthenticationTypeItDoesNotHave() {
        try (var integration = type.open(TestHost.with(TestHost.complete()))) {
            assertFails(
                            Failure.CONFIGURATION,
                            () -> integration.connect("nonsense", SettingValues.none(), new MemoryStore()))
                    .withMessageContaining("nonsense")
                    .withMessageContaining("oauthDefault");
        }
    }

    @Test
    void namesTheAppAsItsEventsDo() {
        try (var integration = type.open(TestHost.with(TestHost.complete()))) {
            var connection = integration.connect("oauthDefault", SettingValues.none(), new MemoryStore());
            assertThat(connection.app()).isEqualTo(TestHost.CLIENT_ID);
            assertThat(connection.eventSources()).isEmpty();
        }
    }

    @Test
    void connectsInMicroseconds() {
        try (var integration = type.open(TestHost.with(TestHost.complete()))) {
            var store = new MemoryStore();
            var busy = ManagementFactory.getThreadMXBean();
            var before = busy.getCurrentThreadCpuTime();
            for (int i = 0; i < 10_000; i++) {
                integration.connect("oauthDefault", SettingValues.none(), store);
            }
            // an injector each would take minutes; whatever else this machine does is not counted
            assertThat(Duration.ofNanos(busy.getCurrentThreadCpuTime() - before))
                    .isLessThan(Duration.ofSeconds(20));
        }
    }
}
