package dev.zoomflow.plugin.client;

import static dev.zoomflow.plugin.support.Failures.assertFails;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.api.Failure;
import dev.zoomflow.api.Secret;
import dev.zoomflow.api.auth.TokenSet;
import dev.zoomflow.api.connection.Connection;
import dev.zoomflow.api.connection.SettingValues;
import dev.zoomflow.plugin.ZoomConnectionType;
import dev.zoomflow.plugin.support.MemoryStore;
import dev.zoomflow.plugin.support.TestHost;
import dev.zoomflow.testkit.Exchange;
import dev.zoomflow.testkit.Fault;
import dev.zoomflow.testkit.RequestPattern;
import dev.zoomflow.testkit.ZoomSimulator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendingTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final ZoomSimulator elsewhere = ZoomSimulator.start();
    private final String token = zoom.tokens().issue(zoom.app(), zoom.user()).accessToken();
    private final Connection connection = connected(TestHost.at(zoom.baseUri().toString()));

    private Connection connected(TestHost host) {
        return new ZoomConnectionType()
                .open(host)
                .connect("oauthDefault", SettingValues.none(), new MemoryStore(TokenSet.of(Secret.of(token))));
    }

    @AfterEach
    void close() {
        zoom.close();
        elsewhere.close();
    }

    @Test
    void authorisesAndHandsOverTheAnswer() {
        var response = get("users/me");
        assertThat(response.body()).contains("\"id\":\"" + zoom.user().id() + "\"");
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void neverShowsTheTokenToTheCaller() {
        var response = get("users/me");
        assertThat(response.request().headers().map()).doesNotContainKey("Authorization");
        assertThat(response.toString() + response.request() + connection).doesNotContain(token);
    }

    @Test
    void replacesAnAuthorisationTheCallerBrought() {
        var request = connection.request("users/me").header("Authorization", "Bearer mine");
        assertThat(send(request.build()).statusCode()).isEqualTo(200);
        assertThat(authorizations()).containsExactly("Bearer …");
    }

    @Test
    void refusesAForeignAddressBeforeAnyRequest() {
        var request = HttpRequest.newBuilder(elsewhere.baseUri().resolve("/v2/users/me"))
                .build();
        assertFails(Failure.REFUSED, () -> send(request)).withMessageContaining("127.0.0.1");
        assertThat(elsewhere.requests()).isEmpty();
    }

    @Test
    void followsZoomsRedirectsWithTheToken() {
        answer("/rec/download/1", redirect("/rec/storage?x=1"));
        answer("/rec/storage", binary("film"));
        assertThat(send(to("/rec/download/1")).body()).isEqualTo("film");
        assertThat(authorizations()).containsExactly("Bearer …", "Bearer …");
    }

    @Test
    void followsNoRedirectToPlainHttpElsewhere() {
        answer("/rec/download/1", redirect(elsewhere.baseUri() + "/rec/storage"));
        assertFails(Failure.PROTOCOL, () -> send(to("/rec/download/1")));
        assertThat(elsewhere.requests()).isEmpty();
    }

    @Test
    void takesNoTokenAlongARedirectElsewhere() {
        try (var storage = ZoomSimulator.builder().tls().start()) {
            var film = RequestPattern.get("/rec/storage");
            storage.faults().always(film, binary("film"));
            answer(
                    "/rec/download/1",
                    redirect("https://localhost:" + storage.tls().port() + "/rec/storage"));

            assertThat(trusting(storage)
                            .send(to("/rec/download/1"), BodyHandlers.ofString())
                            .body())
                    .isEqualTo("film");
            assertThat(storage.requests())
                    .singleElement()
                    .satisfies(
                            got -> assertThat(got.request().headers()).doesNotContainKeys("authorization", "cookie"));
        }
    }

    private Connection trusting(ZoomSimulator other) {
        var host = TestHost.at(zoom.baseUri().toString());
        var client =
                HttpClient.newBuilder().sslContext(other.tls().sslContext()).build();
        return connected(new TestHost(host.clock(), client, host.settings()));
    }

    @Test
    void givesUpOnACircle() {
        answer("/rec/a", redirect("/rec/b"));
        answer("/rec/b", redirect("/rec/a"));
        assertFails(Failure.PROTOCOL, () -> send(to("/rec/a")));
        assertThat(zoom.requests()).hasSize(6);
    }

    @Test
    void repeatsNoPostElsewhere() {
        answer("/v2/x", redirect("/v2/y"));
        var post = connection.request("x").POST(BodyPublishers.ofString("{}")).build();
        assertFails(Failure.PROTOCOL, () -> send(post));
        assertThat(zoom.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|{\"code\":4711,\"message\":\"Invalid access token, does not contain scopes:[a:b, c:d].\"}|REFUSED|4711|one of a:b, c:d",
                "400|{\"code\":300,\"message\":\"Validation Failed.\",\"errors\":[{\"field\":\"settings.x\",\"message\":\"bad\"}]}|REFUSED|300|settings.x: bad",
                "404|{\"code\":3001,\"message\":\"Meeting does not exist: 1.\"}|REFUSED|3001|Meeting does not exist",
                "403|{\"code\":200,\"message\":\"No permission.\"}|REFUSED|200|No permission",
                "200|{\"code\":200,\"message\":\"No webinar plan.\"}|REFUSED|200|No webinar plan",
                "500|{\"code\":500,\"message\":\"oops\"}|UNAVAILABLE|500|oops",
                "400|{\"code\":1,\"message\":\"two\\nlines\"}|REFUSED|1|two lines"
            })
    void turnsZoomsErrorsIntoFailuresAndWords(int status, String body, Failure failure, String code, String words) {
        answer("/v2/x", Fault.json(status, body));
        assertFails(failure, () -> get("x"))
                .withMessageContaining(words)
                .satisfies(problem -> assertThat(problem.code()).contains(code));
    }

    @ParameterizedTest
    @CsvSource({
        "/v2/x,200,UNAVAILABLE",
        "/v2/x,502,UNAVAILABLE",
        "/v2/x,404,REFUSED",
        "/v2/x,400,PROTOCOL",
        "/rec/x,200,PROTOCOL",
        "/rec/x,404,REFUSED"
    })
    void neverTakesAWebPageForAnAnswer(String path, int status, Failure failure) {
        answer(path, Fault.status(status, Map.of("Content-Type", "text/html"), "<html>sign in</html>"));
        assertFails(failure, () -> send(to(path)));
    }

    @Test
    void passesOnWhatOnlyLooksLikeAnError() {
        answer("/v2/a", Fault.json(200, "{\"code\":0,\"message\":\"success\"}"));
        answer("/v2/b", Fault.json(200, "{\"code\":7,\"message\":\"m\",\"id\":\"x\"}"));
        answer("/v2/c", Fault.json(200, "[1,2]"));
        assertThat(get("a").body()).contains("success");
        assertThat(get("b").body()).contains("id");
        assertThat(get("c").body()).isEqualTo("[1,2]");
    }

    @Test
    void passesOnJsonOfAnySize() {
        var text = "{\"x\":\"" + "y".repeat(300_000) + "\"}";
        answer("/v2/x", Fault.json(200, text));
        answer("/rec/x", Fault.json(200, text));
        assertThat(get("x").body()).isEqualTo(text);
        assertThat(send(to("/rec/x")).body()).isEqualTo(text);
    }

    @Test
    void servesEveryKindOfHandler(@TempDir Path folder) throws Exception {
        var film = "frame".repeat(100_000);
        answer("/rec/x", binary(film));
        assertThat(connection
                        .send(to("/rec/x"), BodyHandlers.ofFile(folder.resolve("film")))
                        .body())
                .hasContent(film);
        try (var in =
                connection.send(to("/rec/x"), BodyHandlers.ofInputStream()).body()) {
            assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(film);
        }
        assertThat(connection.send(to("/rec/x"), BodyHandlers.ofLines()).body()).containsExactly(film);
        assertThat(connection.send(to("/rec/x"), BodyHandlers.ofByteArray()).body())
                .hasSize(film.length());
        assertThat(connection.send(to("/rec/x"), BodyHandlers.replacing("done")).body())
                .isEqualTo("done");
        assertThat(connection
                        .send(to("/rec/x"), BodyHandlers.buffering(BodyHandlers.ofString(), 1000))
                        .body())
                .isEqualTo(film);
    }

    @Test
    void writesNoFileOfAnError(@TempDir Path folder) {
        answer("/v2/x", Fault.json(404, "{\"code\":3301,\"message\":\"There is no recording.\"}"));
        var file = folder.resolve("film.mp4");
        assertFails(
                Failure.REFUSED, () -> connection.send(connection.request("x").build(), BodyHandlers.ofFile(file)));
        assertThat(Files.exists(file)).isFalse();
    }

    @Test
    void waitsAsLongAsZoomSays() {
        var headers = Map.of("Content-Type", "application/json", "Retry-After", "12");
        answer("/v2/x", Fault.status(429, headers, "{\"code\":429,\"message\":\"per-second rate limit\"}"));
        assertFails(Failure.RATE_LIMITED, () -> get("x"))
                .satisfies(problem -> assertThat(problem.retryAfter()).contains(Duration.ofSeconds(12)));
    }

    @Test
    void waitsForTheNextDayAfterADailyLimit() {
        answer(
                "/v2/x",
                Fault.json(429, "{\"code\":429,\"message\":\"You have exceeded the daily rate limit (100).\"}"));
        assertFails(Failure.RATE_LIMITED, () -> get("x"))
                .satisfies(problem -> assertThat(problem.retryAfter().orElseThrow())
                        .isPositive()
                        .isLessThanOrEqualTo(Duration.ofDays(1)));
    }

    @Test
    void saysWhenZoomDoesNotSayHowLong() {
        answer("/v2/x", Fault.json(429, "{}"));
        assertFails(Failure.RATE_LIMITED, () -> get("x"))
                .satisfies(problem -> assertThat(problem.retryAfter()).isEmpty());
    }

    @Test
    void callsSilenceAnOutage() {
        zoom.close();
        assertFails(Failure.UNAVAILABLE, () -> get("x"));
    }

    private void answer(String path, Fault answer) {
        zoom.faults().always(RequestPattern.any(path), answer);
    }

    private List<String> authorizations() {
        return zoom.requests().stream()
                .map(Exchange::request)
                .map(request -> request.header("Authorization").orElse(""))
                .toList();
    }

    private HttpResponse<String> get(String path) {
        return send(connection.request(path).build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        return connection.send(request, BodyHandlers.ofString());
    }

    private HttpRequest to(String path) {
        return HttpRequest.newBuilder(URI.create(zoom.baseUri() + path)).build();
    }

    private static Fault redirect(String location) {
        return Fault.status(302, Map.of("Location", location), "");
    }

    private static Fault binary(String body) {
        return Fault.status(200, Map.of("Content-Type", "video/mp4"), body);
    }
}
