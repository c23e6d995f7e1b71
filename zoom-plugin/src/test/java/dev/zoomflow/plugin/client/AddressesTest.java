package dev.zoomflow.plugin.client;

import static dev.zoomflow.plugin.support.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.Failure;
import dev.zoomflow.api.Secret;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.plugin.settings.Endpoints;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    private final Addresses zoom = at("https://api.zoom.us");
    private final Addresses local = at("http://127.0.0.1:9984");

    @ParameterizedTest
    @CsvSource({
        "users/me,https://api.zoom.us/v2/users/me",
        "/users/me,https://api.zoom.us/v2/users/me",
        "//evil.test/users/me,https://api.zoom.us/v2/evil.test/users/me",
        "v2/users/me,https://api.zoom.us/v2/users/me",
        "/v2/users/me?page_size=1&x=%2F,https://api.zoom.us/v2/users/me?page_size=1&x=%2F",
        "meetings/%252Fe%252BID%3D%3D,https://api.zoom.us/v2/meetings/%252Fe%252BID%3D%3D",
        "users?filter=a/../b,https://api.zoom.us/v2/users?filter=a/../b"
    })
    void placesAPathBelowTheBase(String path, String address) {
        assertThat(zoom.api(path, Optional.empty())).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../oauth/token", "users/..", "users/./me", "users/%2e%2E/x", "users/a b", "users/%zz", "..?x"})
    void refusesAPathThatIsNone(String path) {
        assertFails(Failure.REFUSED, () -> zoom.api(path, Optional.empty())).withMessageContaining(path);
    }

    @ParameterizedTest
    @CsvSource({
        "https://api-us.zoom.us,https://api-us.zoom.us/v2/x",
        "https://api-eu.zoom.us/,https://api-eu.zoom.us/v2/x",
        "https://acme.zoom.us/v2,https://acme.zoom.us/v2/x",
        "https://evil.test,https://api.zoom.us/v2/x",
        "https://zoom.us.evil.test,https://api.zoom.us/v2/x",
        "https://evilzoom.us,https://api.zoom.us/v2/x",
        "http://api-us.zoom.us,https://api.zoom.us/v2/x",
        "https://api-us.zoom.us:8443,https://api.zoom.us/v2/x",
        "https://u@api-us.zoom.us,https://api.zoom.us/v2/x",
        "https://api-us.zoom.us/other,https://api.zoom.us/v2/x",
        "not an address,https://api.zoom.us/v2/x"
    })
    void followsTheGrantsRegionWithinZoomOnly(String apiUrl, String address) {
        assertThat(zoom.api("x", region(apiUrl))).hasToString(address);
    }

    @Test
    void staysWithAnAddressThatWasConfigured() {
        assertThat(local.api("x", region("https://api-us.zoom.us"))).hasToString("http://127.0.0.1:9984/v2/x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.zoom.us/v2/users",
                "https://API.ZOOM.US/v2/users",
                "https://us02web.zoom.us/rec/download/x",
                "https://zoom.us/v2/users",
                "https://api.zoom.us:443/v2"
            })
    void knowsZoom(String address) {
        assertThat(zoom.isZoom(URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.test/v2/users",
                "https://evilzoom.us/",
                "https://zoom.us.evil.test/",
                "https://api.zoom.us@evil.test/",
                "https://u:p@api.zoom.us/",
                "http://api.zoom.us/v2/users",
                "https://api.zoom.us:8443/",
                "http://127.0.0.1:9985/v2/users",
                "https://api.zoom.us./v2",
                "mailto:a@zoom.us"
            })
    void knowsWhatIsNotZoom(String address) {
        assertThat(zoom.isZoom(URI.create(address))).isFalse();
        assertThat(local.isZoom(URI.create(address))).isFalse();
    }

    @Test
    void knowsTheConfiguredAddressWithItsPort() {
        assertThat(local.isZoom(URI.create("http://127.0.0.1:9984/rec/download/x")))
                .isTrue();
        assertThat(local.isZoom(URI.create("https://127.0.0.1:9984/v2"))).isFalse();
    }

    private static Optional<TokenSet> region(String apiUrl) {
        return Optional.of(TokenSet.of(Secret.of("x")).withAttribute("api_url", apiUrl));
    }

    private static Addresses at(String api) {
        return new Addresses(
                new Endpoints(URI.create("https://zoom.us"), URI.create(api), URI.create("https://ws.zoom.us")));
    }
}
