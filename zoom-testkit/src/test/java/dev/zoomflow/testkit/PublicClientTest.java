package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicClientTest {
    private static final String ID = "publicClientIdSim00001";
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Client client = new Client(zoom);

    PublicClientTest() {
        zoom.add(zoom.app().withPublicClientId(ID));
    }

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows({"oauth.public-client", "oauth.pkce"})
    void aPublicClientProvesItselfByItsVerifierAlone() {
        String parameters = exchange(code("&code_challenge=abc")) + "&client_id=" + ID;

        HttpResponse<String> answer = client.tokenWithoutHeader(parameters + "&code_verifier=abc");

        assertThat(answer.statusCode()).isEqualTo(200);
        String refresh = Client.text(answer, "refresh_token");
        assertThat(client.tokenWithoutHeader("grant_type=refresh_token&client_id=" + ID + "&refresh_token=" + refresh)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @Shows("oauth.pkce")
    void withoutAVerifierItGetsNothing() {
        HttpResponse<String> wrong = client.tokenWithoutHeader(
                exchange(code("&code_challenge=abc")) + "&client_id=" + ID + "&code_verifier=abd");
        HttpResponse<String> none = client.tokenWithoutHeader(exchange(code("")) + "&client_id=" + ID);

        assertThat(Client.text(wrong, "error")).isEqualTo("invalid_grant");
        assertThat(Client.text(none, "error")).isEqualTo("invalid_grant");
    }

    @Test
    void theConfidentialClientCannotDoWithoutItsSecret() {
        String parameters = exchange(client.code()) + "&client_id=" + zoom.app().clientId();

        HttpResponse<String> answer = client.tokenWithoutHeader(parameters);

        assertThat(Client.text(answer, "error")).isEqualTo("invalid_client");
    }

    @Test
    void aCodeOfThePublicClientIsNotTheConfidentialOnes() {
        HttpResponse<String> answer = client.token(exchange(code("&code_challenge=abc")) + "&code_verifier=abc");

        assertThat(answer.body()).isEqualTo("{\"reason\":\"Invalid authorization code\",\"error\":\"invalid_grant\"}");
    }

    @ParameterizedTest
    @Shows("oauth.loopback-port")
    @CsvSource({
        "EXACT, http://127.0.0.1:51004/cb, 200",
        "EXACT, http://127.0.0.1/cb, 200",
        "EXACT, http://127.0.0.1:51004/other, 400",
        "EXACT, http://127.0.0.1:51004/cb?a=b, 400",
        "EXACT, https://127.0.0.1:51004/cb, 400",
        "EXACT, http://localhost:51004/cb, 400",
        "EXACT, http://app.example:51004/cb, 400",
        "SUBDOMAIN, http://127.0.0.1:51004/cb/more, 200",
        "LOOSE, http://127.0.0.1:51004/other, 400",
    })
    void whoProvesItselfByAVerifierIsSentBackToAnyPortOfTheLoopback(
            RedirectRules.Matching matching, URI asked, int status) {
        List<URI> registered = Stream.of("http://127.0.0.1:8000/cb", "http://app.example/cb")
                .map(URI::create)
                .toList();
        zoom.add(zoom.app().with(new RedirectRules(registered, matching)));

        assertThat(consentPage(asked, "&code_challenge=abc").statusCode()).isEqualTo(status);
    }

    @Test
    @Shows("oauth.loopback-port")
    void whoHasNoVerifierIsSentBackToTheRegisteredPortOnly() {
        zoom.add(zoom.app().with(RedirectRules.exactly(List.of(URI.create("http://127.0.0.1:8000/cb")))));

        assertThat(consentPage(URI.create("http://127.0.0.1:8000/cb"), "").statusCode())
                .isEqualTo(200);
        assertThat(consentPage(URI.create("http://127.0.0.1:51004/cb"), "").statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> consentPage(URI redirect, String more) {
        URI url = client.authorizeUrl(more);
        return client.get((url.getPath() + "?" + url.getRawQuery())
                .replace(Client.CALLBACK.toString(), redirect.toString())
                .replace(zoom.app().clientId(), ID));
    }

    private String code(String more) {
        String url = client.authorizeUrl(more).toString().replace(zoom.app().clientId(), ID);
        return Client.query(zoom.consent(URI.create(url), zoom.user())).getOrDefault("code", "");
    }

    private static String exchange(String code) {
        return "grant_type=authorization_code&redirect_uri=" + Client.CALLBACK + "&code=" + code;
    }
}
