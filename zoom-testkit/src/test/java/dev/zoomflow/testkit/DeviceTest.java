package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeviceTest {
    private final ZoomSimulator zoom = ZoomSimulator.builder()
            .clock(InstantSource.fixed(Instant.parse("2026-03-10T09:00:00Z")))
            .start();
    private final Client client = new Client(zoom);
    private final JsonNode codes = Client.json(begin());

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows("oauth.device")
    void aDeviceGetsACodeToShow() {
        assertThat(codes.propertyNames())
                .containsExactly(
                        "device_code",
                        "user_code",
                        "verification_uri",
                        "verification_uri_complete",
                        "expires_in",
                        "interval");
        assertThat(codes.path("expires_in").intValue()).isEqualTo(900);
        assertThat(codes.path("interval").intValue()).isEqualTo(5);
        assertThat(codes.path("verification_uri").asString("")).isEqualTo(zoom.baseUri() + "/oauth_device");
    }

    @Test
    @Shows("oauth.device")
    void aPersonWhoEntersTheCodeAndAllowsGivesTheDeviceTokens() {
        HttpResponse<String> entered = client.post("/oauth_device", "user_code=" + userCode());
        zoom.consentOnDevice(userCode(), zoom.user());

        HttpResponse<String> answer = poll();

        assertThat(entered.body()).contains("id=\"consent\"");
        assertThat(Client.json(answer).has("refresh_token")).isTrue();
        assertThat(client.api("/v2/users/me", Client.text(answer, "access_token"))
                        .body())
                .contains(zoom.user().id());
        assertThat(error(poll())).isEqualTo("invalid_grant");
    }

    @Test
    @Shows("oauth.device-polling")
    void untilThenItIsPendingAndWhoAsksTooOftenIsSlowedDown() {
        assertThat(error(poll())).isEqualTo("authorization_pending");
        assertThat(error(poll())).isEqualTo("slow_down");
        zoom.clock().advance(Duration.ofSeconds(9));
        assertThat(error(poll())).isEqualTo("slow_down");
        zoom.clock().advance(Duration.ofSeconds(15));
        assertThat(error(poll())).isEqualTo("authorization_pending");
    }

    @Test
    @Shows("oauth.device-polling")
    void aPersonWhoDeclinesEndsIt() {
        zoom.declineOnDevice(userCode());

        assertThat(error(poll())).isEqualTo("access_denied");
    }

    @Test
    @Shows("oauth.device-polling")
    void afterFifteenMinutesAndNotBeforeItIsOver() {
        zoom.clock().advance(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(error(poll())).isEqualTo("authorization_pending");
        assertThat(client.post("/oauth_device", "user_code=" + userCode()).body())
                .contains("id=\"consent\"");

        zoom.clock().advance(Duration.ofSeconds(1));

        assertThat(error(poll())).isEqualTo("expired_token");
        assertThat(client.get("/oauth/device/complete/" + userCode()).statusCode())
                .isEqualTo(400);
    }

    @Test
    @Shows("oauth.device")
    void anAppThatIsNotForDevicesGetsNoCode() {
        App.Listing listing = zoom.app().listing();
        zoom.add(zoom.app().with(new App.Listing(false, false, false, listing.optionalScopes())));

        assertThat(begin().statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> begin() {
        return client.post(
                "/oauth/devicecode?client_id=" + zoom.app().clientId(),
                "",
                "Authorization",
                Client.basic(zoom.app().clientId(), zoom.app().clientSecret()));
    }

    private String userCode() {
        return codes.path("user_code").asString("");
    }

    private HttpResponse<String> poll() {
        return client.token("grant_type=urn:ietf:params:oauth:grant-type:device_code&device_code="
                + codes.path("device_code").asString(""));
    }

    private static String error(HttpResponse<String> answer) {
        return Client.text(answer, "error");
    }
}
