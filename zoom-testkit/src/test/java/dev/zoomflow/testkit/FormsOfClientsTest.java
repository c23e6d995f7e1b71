package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Requests in the forms in which widespread clients send them. */
class FormsOfClientsTest {
    private static final App.Credentials CREDENTIALS = new App.Credentials("s2sClient", "s2sSecretSim", "s2sToken");
    private static final String JSON = "application/json";

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Client client = new Client(zoom);

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    void rivetSendsAFormWithBasicAndNoScope() {
        worksWith(client.token(exchange(client.code())));
    }

    @Test
    void authJsAsksWithAnEmptyScopeAndReadsTheUser() {
        String code = code(client.authorizeUrl("&scope="));
        HttpResponse<String> answer = client.post(
                "/oauth/token", exchange(code), "Authorization", basic(), "Accept", JSON, "User-Agent", "authjs");

        worksWith(answer);
    }

    @Test
    void passportSendsItsCredentialsInTheFormAndTheTokenInAHeader() {
        worksWith(client.tokenWithoutHeader(exchange(client.code()) + credentials()));
    }

    @Test
    void grantInUppyDoesTheSameWithADifferentOrder() {
        HttpResponse<String> answer = client.tokenWithoutHeader("grant_type=authorization_code&code=" + client.code()
                + credentials() + "&redirect_uri=" + Client.CALLBACK);

        worksWith(answer);
    }

    @Test
    void uppyRevokesInTheQueryWithBasic() {
        IssuedTokens tokens = zoom.tokens().issue(zoom.app(), zoom.user());

        HttpResponse<String> answer = client.send(request("/oauth/revoke?token=" + tokens.accessToken())
                .header("Authorization", basic())
                .POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(Client.text(answer, "status")).isEqualTo("success");
        assertThat(client.api("/v2/users/me", tokens.accessToken()).statusCode())
                .isEqualTo(401);
    }

    @Test
    @Shows("oauth.data-compliance")
    void uppyReportsThatAUsersDataAreGone() {
        HttpResponse<String> answer = client.send(request("/oauth/data/compliance")
                .header("Authorization", basic())
                .header("Content-Type", JSON)
                .POST(HttpRequest.BodyPublishers.ofString("{\"compliance_completed\":true}")));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void springSecurityAsksForJsonWithBasicAndProvesWithS256() {
        String verifier = "a-verifier-of-some-forty-three-characters-0123";
        String challenge = "-NXF9CyGA_bzXeqVmD7VMjDzX8VclRSNkavntJwgB-4";
        String code = code(client.authorizeUrl("&code_challenge_method=S256&code_challenge=" + challenge));
        HttpResponse<String> answer = client.send(request("/oauth/token")
                .header("Authorization", basic())
                .header("Accept", "application/json;charset=UTF-8")
                .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(exchange(code) + "&code_verifier=" + verifier)));

        worksWith(answer);
    }

    @Test
    void nimbusAndScribeSendFormsWithBasicAndRefreshLikewise() {
        JsonNode first = Client.json(client.token(exchange(client.code())));

        worksWith(client.refresh(first.path("refresh_token").asString("")));
    }

    @Test
    void arcticRevokesInAFormWithBasic() {
        IssuedTokens tokens = zoom.tokens().issue(zoom.app(), zoom.user());

        HttpResponse<String> answer =
                client.post("/oauth/revoke", "token=" + tokens.refreshToken(), "Authorization", basic());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(client.refresh(tokens.refreshToken()).statusCode()).isEqualTo(400);
    }

    @Test
    @Shows("oauth.empty-json-body")
    void zoomapiSendsEverythingInTheQueryUnderAContentTypeOfJson() {
        zoom.add(new App("Backend", App.Kind.SERVER_TO_SERVER, CREDENTIALS, List.of(), Set.of()));

        HttpResponse<String> answer = client.send(request("/oauth/token?grant_type=account_credentials&account_id="
                        + zoom.user().accountId())
                .header("Authorization", Client.basic("s2sClient", "s2sSecretSim"))
                .header("Content-Type", JSON)
                .POST(HttpRequest.BodyPublishers.noBody()));

        worksWith(answer);
    }

    @Test
    void aFormInJsonIsNoForm() {
        HttpResponse<String> answer = client.send(request("/oauth/token")
                .header("Authorization", basic())
                .header("Content-Type", JSON)
                .POST(HttpRequest.BodyPublishers.ofString("{\"grant_type\":\"client_credentials\"}")));

        assertThat(Client.text(answer, "error")).isEqualTo("invalid_request");
    }

    private void worksWith(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(JSON);
        assertThat(client.api("/v2/users/me", Client.text(answer, "access_token"))
                        .body())
                .contains(zoom.user().id());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(zoom.baseUri() + path));
    }

    private String code(URI url) {
        return Client.query(zoom.consent(url, zoom.user())).getOrDefault("code", "");
    }

    private String basic() {
        return Client.basic(zoom.app().clientId(), zoom.app().clientSecret());
    }

    private String credentials() {
        return "&client_id=" + zoom.app().clientId() + "&client_secret="
                + zoom.app().clientSecret();
    }

    private static String exchange(String code) {
        return "grant_type=authorization_code&code=" + code + "&redirect_uri=" + Client.CALLBACK;
    }
}
