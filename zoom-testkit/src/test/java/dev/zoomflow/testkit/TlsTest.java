package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TlsTest {
    private final ZoomSimulator zoom = ZoomSimulator.builder().tls().start();

    /** One that was never told where the simulator is, but for the proxy and whom to trust. */
    private final HttpClient unmodified =
            throughTheProxy().sslContext(zoom.tls().sslContext()).build();

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    void anUnmodifiedClientSignsInAndCallsZoomByItsOwnAddresses() throws Exception {
        JsonNode tokens = Client.json(exchange(code()));
        String me = tokens.path("api_url").asString("") + "/v2/users/me";
        HttpResponse<String> answer = get(me, tokens.path("access_token").asString(""));

        assertThat(me).isEqualTo("https://api.zoom.us/v2/users/me");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(zoom.user().email());
    }

    @ParameterizedTest
    @Shows("oauth.api-url")
    @CsvSource({"EU,https://api-eu.zoom.us", "AU,https://api-au.zoom.us"})
    void tokensSayWhichRegionsApiTheyAreForAndTheGeneralOneTakesThemToo(Account.Region region, String api)
            throws Exception {
        zoom.add(zoom.account().withRegion(region));
        JsonNode tokens = Client.json(exchange(code()));
        String token = tokens.path("access_token").asString("");

        assertThat(tokens.path("api_url").asString("")).isEqualTo(api);
        assertThat(get(api + "/v2/users/me", token).statusCode()).isEqualTo(200);
        assertThat(get("https://api.zoom.us/v2/users/me", token).statusCode()).isEqualTo(200);
        assertThat(zoom.requests())
                .filteredOn(request -> request.path().equals("/v2/users/me"))
                .extracting(
                        request -> "https://" + request.request().header("host").orElse(""))
                .containsExactly(api, "https://api.zoom.us");
    }

    private String code() {
        URI authorize = URI.create("https://zoom.us/oauth/authorize?response_type=code&client_id="
                + zoom.app().clientId() + "&redirect_uri=" + Client.CALLBACK);
        return Client.query(zoom.consent(authorize, zoom.user())).getOrDefault("code", "");
    }

    private HttpResponse<String> exchange(String code) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://zoom.us/oauth/token"))
                .header(
                        "Authorization",
                        Client.basic(zoom.app().clientId(), zoom.app().clientSecret()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=authorization_code&code=" + code + "&redirect_uri=" + Client.CALLBACK))
                .build();
        return unmodified.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String uri, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(uri))
                .header("Authorization", "Bearer " + token)
                .build();
        return unmodified.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zoom.us", "api.zoom.us", "ws.zoom.us", "api-eu.zoom.us", "us02web.zoom.us"})
    @Shows("rest.zoom-us")
    void everyHostOfZoomsIsServed(String host) throws Exception {
        HttpResponse<String> answer = get("https://" + host + "/v2/users/me", "wrong");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"code\":124");
    }

    @Test
    void recordingsAreDownloadedFromZoomsAddress() {
        Meeting meeting = zoom.meetings().start(zoom.user(), "Tides");
        zoom.meetings().finishRecording(meeting);

        assertThat(zoom.webhooks().sent())
                .filteredOn(body -> body.contains("recording.completed"))
                .singleElement()
                .asString()
                .contains("https://zoom.us/rec/")
                .doesNotContain("127.0.0.1");
    }

    @Test
    void whoDoesNotTrustTheAuthorityIsNotServed() {
        HttpClient distrustful = throughTheProxy().build();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("https://zoom.us/")).build();

        assertThatThrownBy(() -> distrustful.send(request, HttpResponse.BodyHandlers.discarding()))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONNECT example.com:443 HTTP/1.1",
                "CONNECT zoom.us.example.com:443 HTTP/1.1",
                "CONNECT notzoom.us:443 HTTP/1.1",
                "CONNECT zoom.us:25 HTTP/1.1",
                "GET http://zoom.us/ HTTP/1.1",
                "nonsense"
            })
    void theProxyRefusesWhatIsNotZooms(String request) throws IOException {
        assertThat(ask(request)).startsWith("HTTP/1.1 403 ").contains(" is refused: ", "*.zoom.us only");
    }

    @Test
    void theOwnPageIsNotServedUnderZoomsName() throws Exception {
        assertThat(get("https://zoom.us/_control/world", "").statusCode()).isEqualTo(403);
    }

    @Test
    void withoutTlsItIsSaidHowToHaveIt() {
        try (ZoomSimulator plain = ZoomSimulator.start()) {
            assertThatThrownBy(plain::tls)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("builder().tls()");
        }
    }

    private String ask(String request) throws IOException {
        try (Socket socket = new Socket(proxy().getAddress(), proxy().getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write((request + "\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private HttpClient.Builder throughTheProxy() {
        return HttpClient.newBuilder().proxy(ProxySelector.of(proxy()));
    }

    private InetSocketAddress proxy() {
        return new InetSocketAddress(zoom.proxy().getHost(), zoom.proxy().getPort());
    }
}
