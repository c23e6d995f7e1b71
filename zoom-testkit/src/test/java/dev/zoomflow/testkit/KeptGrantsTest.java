package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptGrantsTest {
    private static final String CALLBACK = "http://127.0.0.1:1/callback";

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aTokenFromBeforeARestartStillWorks(@TempDir Path folder) throws Exception {
        String token;
        try (ZoomSimulator zoom = ZoomSimulator.start()) {
            zoom.tokens().keepIn(folder.resolve("grants.json"));
            token = connect(zoom);
            assertThat(me(zoom, token)).isEqualTo(200);
        }
        try (ZoomSimulator again = ZoomSimulator.start()) {
            assertThat(me(again, token)).isEqualTo(401);
            again.tokens().keepIn(folder.resolve("grants.json"));
            assertThat(me(again, token)).isEqualTo(200);
        }
    }

    @Test
    void aRevokedTokenStaysDead(@TempDir Path folder) throws Exception {
        String token;
        try (ZoomSimulator zoom = ZoomSimulator.start()) {
            zoom.tokens().keepIn(folder.resolve("grants.json"));
            token = connect(zoom);
            zoom.tokens().revoke(zoom.user());
        }
        try (ZoomSimulator again = ZoomSimulator.start()) {
            again.tokens().keepIn(folder.resolve("grants.json"));
            assertThat(me(again, token)).isEqualTo(401);
        }
    }

    private String connect(ZoomSimulator zoom) throws Exception {
        URI authorize = URI.create(zoom.baseUri() + "/oauth/authorize?response_type=code&client_id="
                + zoom.app().clientId() + "&state=s&redirect_uri=" + CALLBACK);
        String back = zoom.consent(authorize, zoom.user()).toString();
        String code = back.replaceAll(".*[?&]code=([^&]*).*", "$1");
        String form = "grant_type=authorization_code&code=" + code + "&redirect_uri=" + CALLBACK;
        String basic = zoom.app().clientId() + ":" + zoom.app().clientSecret();
        HttpRequest request = HttpRequest.newBuilder(URI.create(zoom.baseUri() + "/oauth/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        String answer = client.send(request, BodyHandlers.ofString()).body();
        var token = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"").matcher(answer);
        assertThat(token.find()).as(answer).isTrue();
        return token.group(1);
    }

    private int me(ZoomSimulator zoom, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(zoom.baseUri() + "/v2/users/me"))
                .header("Authorization", "Bearer " + token)
                .build();
        return client.send(request, BodyHandlers.ofString()).statusCode();
    }
}
