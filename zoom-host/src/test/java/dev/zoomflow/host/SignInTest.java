package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hosts with other ways in. */
class SignInTest {
    private static final String TOKEN = "a-token-long-enough-to-be-one";

    @TempDir
    Path data;

    private final Surfer surfer = new Surfer();

    @Test
    void afterTenWrongTokensTheAddressWaitsEvenWithTheRightOne() {
        try (var demo = RunningDemo.start(data, Map.of("ADMIN_TOKEN", TOKEN))) {
            var form = surfer.get(demo.page("/sign-in"));
            for (var i = 0; i < 5; i++) {
                assertThat(PrivateListenerTest.signIn(surfer, form, "wrong").statusCode())
                        .isEqualTo(401);
                assertThat(bearer(demo, "wrong")).isEqualTo(401);
            }

            var refused = PrivateListenerTest.signIn(surfer, form, TOKEN);

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).contains("Too many wrong tokens");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(bearer(demo, TOKEN)).isEqualTo(429);
        }
    }

    @Test
    void theTrustedProxysWordLetsInAndIsOneWord() {
        try (var demo = RunningDemo.start(
                data, Map.of("PROXY_USER_HEADER", "X-Forwarded-User", "PROXY_ADDRESSES", "127.0.0.0/8 ::1"))) {
            assertThat(surfer.get(demo.page("/connections")).statusCode()).isEqualTo(401);
            assertThat(named(demo, "ann")).isEqualTo(200);
            assertThat(named(demo, " ")).isEqualTo(401);
            assertThat(named(demo, "ann", "eve")).isEqualTo(401);
        }
    }

    @Test
    void anybodyElsesWordCountsNothing() {
        try (var demo = RunningDemo.start(
                data, Map.of("PROXY_USER_HEADER", "X-Forwarded-User", "PROXY_ADDRESSES", "192.0.2.7"))) {
            assertThat(named(demo, "ann")).isEqualTo(401);
        }
    }

    @Test
    void whereTheAddressIsHttpsTheCookieIsForThatHostAlone() {
        try (var demo = RunningDemo.start(
                data,
                Map.of(
                        "ADMIN_TOKEN", TOKEN,
                        "PAGES_BIND", "0.0.0.0",
                        "PAGES_ADDRESS", "https://pages.example.org"))) {
            var form = surfer.get(demo.local("/sign-in"));

            assertThat(form.headers().firstValue("Set-Cookie"))
                    .hasValueSatisfying(cookie -> assertThat(cookie)
                            .startsWith("__Host-zoomflow_session=")
                            .contains("; Secure", "HttpOnly"));
            var signedIn = surfer.send(HttpRequest.newBuilder(demo.local("/sign-in"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", "https://pages.example.org")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "token=" + TOKEN + "&_csrf=" + Surfer.field(form, "_csrf"))));
            assertThat(signedIn.statusCode()).isEqualTo(303);
        }
    }

    private int bearer(RunningDemo demo, String token) {
        return surfer.send(HttpRequest.newBuilder(demo.page("/api/status")).header("Authorization", "Bearer " + token))
                .statusCode();
    }

    private int named(RunningDemo demo, String... names) {
        var request = HttpRequest.newBuilder(demo.page("/connections"));
        for (var name : names) {
            request.header("X-Forwarded-User", name);
        }
        return surfer.send(request).statusCode();
    }
}
