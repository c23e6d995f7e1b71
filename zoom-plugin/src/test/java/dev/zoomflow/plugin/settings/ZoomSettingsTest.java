package dev.zoomflow.plugin.settings;

import static dev.zoomflow.plugin.support.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.Failure;
import dev.zoomflow.api.Secret;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.plugin.support.TestHost;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoomSettingsTest {
    @Test
    void nameZoomWhereNothingElseIsSaid() {
        var settings = ZoomSettings.parse(TestHost.complete());
        assertThat(settings.problems()).isEmpty();
        assertThat(settings.endpoints()).isEqualTo(Endpoints.ZOOM);
        assertThat(settings.app().clientId()).isEqualTo(TestHost.CLIENT_ID);
    }

    @Test
    void tellAllProblemsAtOnce() {
        var settings = ZoomSettings.parse(SettingValues.none()
                .with("ZOOM_CLIENT_SECRET", Secret.of("a b"))
                .with("ZOOM_OAUTH_URL", "ftp://zoom.us")
                .with("ZOOM_API_URL", "http://api.zoom.us"));
        assertFails(Failure.CONFIGURATION, settings::app)
                .satisfies(problem -> assertThat(problem.problems())
                        .containsOnlyKeys("ZOOM_CLIENT_ID", "ZOOM_CLIENT_SECRET", "ZOOM_OAUTH_URL", "ZOOM_API_URL"));
    }

    @Test
    void doNotNeedTheSecretTokenForAnythingButEvents() {
        var settings = ZoomSettings.parse(SettingValues.none()
                .with("ZOOM_CLIENT_ID", "id")
                .with("ZOOM_CLIENT_SECRET", Secret.of("secret"))
                .with("ZOOM_SECRET_TOKEN", Secret.of("in two")));
        assertThat(settings.app().clientId()).isEqualTo("id");
        assertThat(settings.secretTokens()).isEmpty();
        assertThat(settings.secretTokenProblem()).contains("ZOOM_SECRET_TOKEN", "white space");
    }

    @Test
    void dropTheLineEndThatCameWithACopiedSecret() {
        var settings = ZoomSettings.parse(SettingValues.none()
                .with("ZOOM_CLIENT_ID", " id\n")
                .with("ZOOM_CLIENT_SECRET", Secret.of("secret\r\n")));
        assertThat(settings.app()).isEqualTo(App.ofServer("id", Secret.of("secret")));
    }

    @Test
    void neverShowTheSecretThatIsWrong() {
        var settings = ZoomSettings.parse(TestHost.complete()
                .with("ZOOM_CLIENT_SECRET", Secret.of("hush hush"))
                .with("ZOOM_API_URL", "https://user:hush@api.zoom.us"));
        assertFails(Failure.CONFIGURATION, settings::app)
                .satisfies(problem -> assertThat(problem.getMessage()).doesNotContain("hush"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.zoom.us/,https://api.zoom.us",
        "https://api.zoom.us/v2,https://api.zoom.us",
        "https://api.zoom.us/v2/,https://api.zoom.us",
        "http://localhost:9984,http://localhost:9984",
        "http://zoom.localhost:9984,http://zoom.localhost:9984",
        "http://127.0.0.2:9984/,http://127.0.0.2:9984",
        "http://[::1]:9984,http://[::1]:9984",
        "https://proxy.test/zoom,https://proxy.test/zoom"
    })
    void acceptAddresses(String given, String understood) {
        var settings = ZoomSettings.parse(TestHost.complete().with("ZOOM_API_URL", given));
        assertThat(settings.problems()).isEmpty();
        assertThat(settings.endpoints().api()).isEqualTo(URI.create(understood));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api.zoom.us",
                "http://api.zoom.us",
                "http://127.0.0.1.evil.test",
                "http://localhost.evil.test",
                "https://",
                "https:///x",
                "https://a b",
                "https://api.zoom.us?x=1",
                "https://u:p@api.zoom.us",
                "javascript:alert(1)"
            })
    void refuseAddressesThatCannotBeMeant(String given) {
        var settings = ZoomSettings.parse(TestHost.complete().with("ZOOM_API_URL", given));
        assertThat(settings.problems()).containsOnlyKeys("ZOOM_API_URL");
        assertThat(settings.problems().get("ZOOM_API_URL")).startsWith("ZOOM_API_URL is");
    }

    @ParameterizedTest
    @CsvSource({
        "wss://ws.zoom.us,https://ws.zoom.us",
        "ws://127.0.0.1:9984/,http://127.0.0.1:9984",
        "http://localhost:9984,http://localhost:9984"
    })
    void acceptAddressesOfWebSocketsInEitherSpelling(String given, String understood) {
        var settings = ZoomSettings.parse(TestHost.complete().with("ZOOM_WEBSOCKET_URL", given));
        assertThat(settings.problems()).isEmpty();
        assertThat(settings.endpoints().webSockets()).isEqualTo(URI.create(understood));
    }

    @Test
    void refuseAnUnprotectedWebSocketElsewhere() {
        var settings = ZoomSettings.parse(TestHost.complete().with("ZOOM_WEBSOCKET_URL", "ws://ws.zoom.us"));
        assertThat(settings.problems()).containsOnlyKeys("ZOOM_WEBSOCKET_URL");
    }
}
