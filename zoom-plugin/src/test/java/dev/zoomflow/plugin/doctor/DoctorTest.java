package dev.zoomflow.plugin.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.zoomflow.api.Secret;
import dev.zoomflow.api.connection.Check;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.api.event.DeliveryResult;
import dev.zoomflow.plugin.ZoomConnectionType;
import dev.zoomflow.plugin.support.TestHost;
import dev.zoomflow.plugin.support.Zoom;
import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.Fault;
import dev.zoomflow.testkit.RequestPattern;
import dev.zoomflow.testkit.ZoomSimulator;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DoctorTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    void aGoodSetUpPassesEveryCheck() {
        assertThat(check(settings(zoom.app())))
                .extracting(Check::name, Check::outcome)
                .containsExactly(
                        tuple("app settings", Check.Outcome.PASSED),
                        tuple("client ID and secret", Check.Outcome.PASSED),
                        tuple("redirect URL", Check.Outcome.PASSED),
                        tuple("clock", Check.Outcome.PASSED));
    }

    @Test
    void withoutAPublicAddressAllButTheRedirectUrlIsLookedAt() {
        try (var integration = new ZoomConnectionType().open(TestHost.with(settings(zoom.app())))) {
            assertThat(integration.check(Optional.empty()))
                    .extracting(Check::name, Check::outcome)
                    .containsExactly(
                            tuple("app settings", Check.Outcome.PASSED),
                            tuple("client ID and secret", Check.Outcome.PASSED),
                            tuple("redirect URL", Check.Outcome.UNKNOWN),
                            tuple("clock", Check.Outcome.PASSED));
        }
    }

    @Test
    void aWrongClientSecretIsFoundWithoutAnybodysConsent() {
        var check = failure(settings(zoom.app()).with("ZOOM_CLIENT_SECRET", Secret.of("not-the-secret")));

        assertThat(check.name()).isEqualTo("client ID and secret");
        assertThat(check.fix()).contains("App Credentials").doesNotContain("not-the-secret");
    }

    @Test
    void anAppThatIsDisabledIsNotTakenForAWrongSecret() {
        zoom.add(zoom.app().asDisabled());

        assertThat(check(settings(zoom.app())))
                .filteredOn(check -> check.name().equals("client ID and secret"))
                .extracting(Check::outcome, Check::found)
                .containsExactly(tuple(Check.Outcome.FAILED, "Zoom says that the app is disabled (4717)"));
    }

    @Test
    void aRedirectUrlThatZoomDoesNotKnowIsSpeltOut() {
        App strict = zoom.app().withRedirectUri(URI.create("https://other.test/oauth/redirect/zoom"));
        zoom.add(strict);

        var check = failure(settings(strict));

        assertThat(check.name()).isEqualTo("redirect URL");
        assertThat(check.fix()).endsWith("letter by letter: " + Zoom.CALLBACK);
    }

    @Test
    void aClockThatMakesZoomsDeliveriesLookOldIsFound() {
        zoom.faults().always(RequestPattern.get("/oauth/authorize"), Fault.wrongClock(Duration.ofMinutes(-10)));

        var check = failure(settings(zoom.app()));

        assertThat(check.name()).isEqualTo("clock");
        assertThat(check.found()).contains("ahead of Zoom's", "beyond 300 s");
    }

    @Test
    void whiteSpaceInASecretIsNamedByItsSetting() {
        var check = failure(settings(zoom.app()).with("ZOOM_SECRET_TOKEN", Secret.of("copied with a\tblank")));

        assertThat(check.name()).isEqualTo("ZOOM_SECRET_TOKEN");
        assertThat(check.found()).contains("white space");
        assertThat(check.fix()).startsWith("Copy it again");
    }

    @Test
    void whatIsMissingIsNamedAllAtOnce() {
        assertThat(check(addresses().with("ZOOM_CLIENT_ID", "client-1")).stream()
                        .filter(check -> check.outcome() == Check.Outcome.FAILED)
                        .map(Check::name))
                .containsExactly("ZOOM_CLIENT_SECRET", "ZOOM_SECRET_TOKEN");
    }

    @Test
    void aServerWithoutAnAppIsNoMistake() {
        assertThat(check(addresses()))
                .extracting(Check::name, Check::outcome)
                .containsExactly(tuple("app settings", Check.Outcome.UNKNOWN), tuple("clock", Check.Outcome.PASSED));
        assertThat(check(addresses()).get(0).found()).contains("connections that bring theirs need none");
    }

    @Test
    void theClockIsComparedAlsoWithoutAnApp() {
        zoom.faults().always(RequestPattern.get("/oauth/authorize"), Fault.wrongClock(Duration.ofMinutes(7)));

        var check = failure(addresses());

        assertThat(check.name()).isEqualTo("clock");
        assertThat(check.found()).contains("behind Zoom's", "beyond 300 s");
    }

    @Test
    void aZoomThatCannotBeReachedIsSaidAlsoWithoutAnApp() {
        assertThat(failure(addresses().with("ZOOM_OAUTH_URL", "http://127.0.0.1:1"))
                        .name())
                .isEqualTo("Zoom");
    }

    @Test
    void nobodyElsesClockIsAskedWhereZoomsAddressIsWrong() {
        assertThat(check(addresses().with("ZOOM_OAUTH_URL", "ftp://zoom.test")))
                .extracting(Check::name, Check::outcome)
                .containsExactly(tuple("ZOOM_OAUTH_URL", Check.Outcome.FAILED), tuple("clock", Check.Outcome.UNKNOWN));
    }

    @Test
    void aZoomThatCannotBeReachedIsSaidOnceWithItsFix() {
        var nowhere = settings(zoom.app()).with("ZOOM_OAUTH_URL", "http://127.0.0.1:1");

        var check = failure(nowhere);

        assertThat(check.name()).isEqualTo("Zoom");
        assertThat(check.fix()).contains("HTTPS");
    }

    @Test
    void probesAreTakenByTheirSourceAndHaveNoEffect() {
        try (var integration = new ZoomConnectionType().open(TestHost.with(settings(zoom.app())))) {
            var source = integration.eventSources().get(0);
            var probes = source.probes(URI.create("https://host.test/zoom/event"), Instant.now());

            assertThat(probes).hasSize(2);
            assertThat(source.receive(probes.get(0))).isInstanceOf(DeliveryResult.Answered.class);
            assertThat(source.receive(probes.get(1))).isEqualTo(DeliveryResult.accepted());
        }
    }

    private Check failure(SettingValues settings) {
        var failures = check(settings).stream()
                .filter(check -> check.outcome() == Check.Outcome.FAILED)
                .toList();
        assertThat(failures).hasSize(1);
        return failures.get(0);
    }

    private static List<Check> check(SettingValues settings) {
        try (var integration = new ZoomConnectionType().open(TestHost.with(settings))) {
            return integration.check(Optional.of(Zoom.CALLBACK));
        }
    }

    private SettingValues settings(App app) {
        return addresses()
                .with("ZOOM_CLIENT_ID", app.clientId())
                .with("ZOOM_CLIENT_SECRET", Secret.of(app.clientSecret()))
                .with("ZOOM_SECRET_TOKEN", Secret.of(app.secretToken()));
    }

    private SettingValues addresses() {
        return SettingValues.none()
                .with("ZOOM_OAUTH_URL", zoom.baseUri().toString())
                .with("ZOOM_API_URL", zoom.baseUri().toString());
    }
}
