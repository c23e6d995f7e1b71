package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The bytes of a recording, with each of the tokens that open them. */
class DownloadsTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Told told = new Told(zoom);

    @BeforeEach
    void holdAMeeting() {
        zoom.meetings()
                .hold(
                        zoom.user(),
                        "Reef",
                        Scenario.lasting(Duration.ofMinutes(2)).recorded());
    }

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows("recording.download-redirect")
    void aFileComesAfterOneRedirect() throws Exception {
        String token = zoom.tokens().issue(zoom.app(), zoom.user()).accessToken();

        HttpResponse<String> direct = get(address(), token);
        HttpResponse<byte[]> content = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()
                .send(request(address(), token), BodyHandlers.ofByteArray());

        assertThat(direct.statusCode()).isEqualTo(302);
        assertThat(content.statusCode()).isEqualTo(200);
        assertThat(content.body()).hasSize(file().path("file_size").intValue());
    }

    @Test
    @Shows("recording.download-token")
    void theTokenBesideTheEventOpensItsFilesForADay() throws Exception {
        String token = event().path("download_token").asString("");

        zoom.clock().advance(Duration.ofHours(23));
        assertThat(get(address(), token).statusCode()).isEqualTo(302);

        zoom.clock().advance(Duration.ofHours(1));
        assertThat(get(address(), token).body()).isEqualTo("{\"code\":124,\"message\":\"Invalid access token.\"}");
    }

    @Test
    @Shows("recording.download-query")
    void theTokenMayBeInTheQuery() throws Exception {
        String token = event().path("download_token").asString("");

        assertThat(get(address() + "?access_token=" + token, "").statusCode()).isEqualTo(302);
        assertThat(get(address() + "?access_token=another", "").statusCode()).isEqualTo(401);
        assertThat(zoom.requests()).extracting(Exchange::path).noneMatch(path -> path.contains(token));
    }

    @Test
    void theStoragesAddressNeedsNoTokenAndWorksAgainForAnHour() throws Exception {
        String token = event().path("download_token").asString("");
        String storage = get(address(), token).headers().firstValue("Location").orElseThrow();

        assertThat(get(storage, "").statusCode()).isEqualTo(200);
        assertThat(get(storage, "").statusCode()).isEqualTo(200);

        zoom.clock().advance(Duration.ofHours(1));
        assertThat(get(storage, "").statusCode()).isEqualTo(403);
    }

    private JsonNode event() {
        return told.message("recording.completed");
    }

    private JsonNode file() {
        return event().path("payload").path("object").path("recording_files").path(0);
    }

    private String address() {
        return file().path("download_url").asString("");
    }

    private HttpResponse<String> get(String address, String token) throws Exception {
        return http.send(request(address, token), BodyHandlers.ofString());
    }

    private static HttpRequest request(String address, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        return (token.isEmpty() ? request : request.header("Authorization", "Bearer " + token)).build();
    }
}
