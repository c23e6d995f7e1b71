package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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

    private String code(String more) {
        String url = client.authorizeUrl(more).toString().replace(zoom.app().clientId(), ID);
        return Client.query(zoom.consent(URI.create(url), zoom.user())).getOrDefault("code", "");
    }

    private static String exchange(String code) {
        return "grant_type=authorization_code&redirect_uri=" + Client.CALLBACK + "&code=" + code;
    }
}
