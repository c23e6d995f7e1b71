package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A private listener with an admin token, by HTTP. */
class PrivateListenerTest {
    private static final String TOKEN = "a-token-long-enough-to-be-one";

    private static RunningDemo demo;

    private final Surfer surfer = new Surfer();

    @BeforeAll
    static void start(@TempDir Path data) {
        demo = RunningDemo.start(data, Map.of("ADMIN_TOKEN", TOKEN));
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/connections",
                "/connections/new",
                "/events",
                "/events/live",
                "/plugins",
                "/zoom?origin=web",
                "/api/connections",
                "/api/events",
                "/api/deliveries",
                "/api/status",
                "/nowhere",
                "//sign-in",
                "/sign-in/",
                "/assets/../connections",
                "/healthz/x"
            })
    void withoutTheTokenNothingIsShown(String path) {
        var answer = surfer.get(URI.create(demo.page("/").toString().replaceFirst("/$", "") + path));

        assertThat(answer.statusCode()).isIn(303, 401);
        assertThat(answer.body()).doesNotContain("con_", "data-test");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void aPersonIsLedToTheFormAndBackAndAProgramIsTold() {
        assertThat(Surfer.location(surfer.get(demo.page("/events?x=1"))))
                .isEqualTo(demo.page("/sign-in?next=%2Fevents%3Fx%3D1"));

        var program = surfer.get(demo.page("/api/status"));
        assertThat(program.statusCode()).isEqualTo(401);
        assertThat(program.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Bearer"));
        assertThat(surfer.postForJson(demo.page("/connections")).statusCode()).isEqualTo(401);

        var fragment = surfer.send(HttpRequest.newBuilder(demo.page("/events")).header("HX-Request", "true"));
        assertThat(fragment.headers().firstValue("HX-Redirect")).contains("/sign-in");
    }

    @Test
    void theTokenLetsInWithASessionThatScriptsAndOtherSitesDoNotGet() {
        var form = surfer.get(demo.page("/sign-in?next=/plugins"));
        var before = cookie(form);

        var welcome = signIn(surfer, form, TOKEN);

        assertThat(Surfer.location(welcome)).isEqualTo(demo.page("/plugins"));
        assertThat(cookie(welcome))
                .startsWith("zoomflow_session=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=43200");
        assertThat(pair(cookie(welcome))).isNotEqualTo(pair(before));
        assertThat(surfer.get(demo.page("/plugins")).statusCode()).isEqualTo(200);
        assertThat(new Surfer().get(demo.page("/plugins")).statusCode()).isEqualTo(303);
    }

    @Test
    void theSessionFromBeforeTheSignInStaysOutside() {
        var form = surfer.get(demo.page("/sign-in"));
        var planted = pair(cookie(form));
        signIn(surfer, form, TOKEN);

        var thief = Surfer.withCookies(demo.page("/connections"), planted);

        assertThat(thief.statusCode()).isEqualTo(303);
    }

    @Test
    void signingOutEndsTheSessionForGood() {
        signIn(surfer, surfer.get(demo.page("/sign-in")), TOKEN);
        var page = surfer.get(demo.page("/plugins"));
        var session = surfer.cookies(demo.page("/"));

        var farewell = surfer.post(demo.page("/sign-out"), "_csrf", Surfer.field(page, "_csrf"));

        assertThat(Surfer.location(farewell)).isEqualTo(demo.page("/sign-in"));
        assertThat(cookie(farewell)).contains("Max-Age=0");
        assertThat(Surfer.withCookies(demo.page("/plugins"), session).statusCode())
                .isEqualTo(303);
    }

    @Test
    void aChangeNeedsTheWordOfItsPageAlsoFromWhoIsSignedIn() {
        signIn(surfer, surfer.get(demo.page("/sign-in")), TOKEN);

        assertThat(surfer.post(demo.page("/connections"), "type", "zoom").statusCode())
                .isEqualTo(403);
        assertThat(surfer.post(demo.page("/sign-out")).statusCode()).isEqualTo(403);
        assertThat(surfer.get(demo.page("/plugins")).statusCode()).isEqualTo(200);
    }

    @Test
    void aProgramSendsTheTokenAsBearerAndNeedsNoSession() {
        var read = surfer.send(
                HttpRequest.newBuilder(demo.page("/api/connections")).header("Authorization", "Bearer " + TOKEN));
        var changed = surfer.send(HttpRequest.newBuilder(demo.page("/connections"))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("type=zoom&name=Made+by+a+program&auth_type=oauthDefault")));

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(changed.statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/x",
                "//evil.example/x",
                "/\\evil.example",
                "javascript:alert(1)",
                "/x\r\nSet-Cookie: a=b",
                "/%"
            })
    void afterTheSignInNobodyIsSentElsewhere(String next) {
        var form = surfer.get(demo.page("/sign-in"));
        var answer =
                surfer.post(demo.page("/sign-in"), "_csrf", Surfer.field(form, "_csrf"), "next", next, "token", TOKEN);

        assertThat(Surfer.location(answer)).isEqualTo(demo.page("/connections"));
    }

    @Test
    void whatNeedsNoTokenIsTheFormItsStyleAndLiveness() {
        assertThat(surfer.get(demo.page("/healthz")).body()).isEqualTo("ok\n");
        assertThat(surfer.get(demo.page("/assets/zoomflow.css")).statusCode()).isEqualTo(200);
        assertThat(surfer.get(demo.page("/sign-in")).body())
                .contains("Admin token", "type=\"password\"")
                .doesNotContain("/events/live", "aria-label=\"Pages\"", TOKEN);
    }

    static HttpResponse<String> signIn(Surfer surfer, HttpResponse<String> form, String token) {
        return surfer.post(
                form.uri().resolve("/sign-in"),
                "_csrf",
                Surfer.field(form, "_csrf"),
                "next",
                Surfer.field(form, "next"),
                "token",
                token);
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow();
    }

    private static String pair(String cookie) {
        return cookie.replaceFirst(";.*", "");
    }
}
