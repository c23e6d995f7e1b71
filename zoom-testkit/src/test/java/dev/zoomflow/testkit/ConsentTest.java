package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Client client = new Client(zoom);

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows("oauth.scopes-from-app")
    void withoutParametersTheTokenHasAllThatTheAppDeclares() {
        zoom.add(zoom.app().withScopes("user:read:user", "meeting:read:meeting"));

        assertThat(granted(client.authorizeUrl("&scope="))).isEqualTo("meeting:read:meeting user:read:user");
    }

    @Test
    @Shows("oauth.optional-scopes")
    void theUserMayLeaveOutWhatIsOptional() {
        zoom.add(zoom.app()
                .withScopes("user:read:user", "meeting:read:meeting", "meeting:write:meeting")
                .withOptionalScopes("meeting:read:meeting", "meeting:write:meeting"));

        URI some = zoom.consent(client.authorizeUrl(""), zoom.user(), Set.of("meeting:read:meeting"));

        assertThat(scope(some)).isEqualTo("meeting:read:meeting user:read:user");
    }

    @Test
    @Shows("oauth.optional-scopes")
    void theParametersSayWhatIsRequiredAndWhatIsOptional() {
        zoom.add(zoom.app().withScopes("user:read:user", "meeting:read:meeting", "meeting:write:meeting"));

        URI url = client.authorizeUrl("&scope=user:read:user&optional_scope=meeting:read:meeting");

        assertThat(scope(zoom.consent(url, zoom.user(), Set.of()))).isEqualTo("user:read:user");
        assertThat(granted(url)).isEqualTo("meeting:read:meeting user:read:user");
    }

    @Test
    @Shows("oauth.include-granted-scopes")
    void whatWasAllowedBeforeStaysWhereTheAppAsksForThat() {
        zoom.add(zoom.app().withScopes("user:read:user", "meeting:read:meeting"));
        granted(client.authorizeUrl("&scope=user:read:user"));

        String both = granted(client.authorizeUrl("&scope=meeting:read:meeting&include_granted_scopes"));

        assertThat(both).isEqualTo("meeting:read:meeting user:read:user");
    }

    @Test
    @Shows("oauth.invalid-scope")
    void aScopeThatTheAppDoesNotDeclareIsRefusedInTheBrowser() {
        zoom.add(zoom.app().withScopes("user:read:user"));

        assertThat(client.get(path(client.authorizeUrl("&scope=user,meeting")), "Accept", "text/html")
                        .body())
                .contains("Invalid scope (4,700)");
    }

    @Test
    @Shows("oauth.levels-of-apps")
    void aUserManagedAppGetsNoScopeOfTheWholeAccount() {
        zoom.add(zoom.app().withScopes("user:read:user", "user:read:list_users:admin"));

        assertThat(granted(client.authorizeUrl(""))).isEqualTo("user:read:user");
    }

    @Test
    @Shows("oauth.levels-of-apps")
    void anAdminManagedAppGetsThem() {
        App.Credentials credentials = zoom.app().credentials();
        zoom.add(new App("Admin", App.Kind.ADMIN_MANAGED, credentials, List.of(), Set.of("user:read:user:admin")));

        assertThat(granted(client.authorizeUrl(""))).isEqualTo("user:read:user:admin");
    }

    @ParameterizedTest
    @Shows("oauth.redirect-rules")
    @CsvSource({
        "EXACT, https://app.example/cb, true",
        "EXACT, https://app.example/cb/, false",
        "EXACT, https://app.example/cb?a=b, false",
        "SUBDOMAIN, https://app.example/cb/more?a=b, true",
        "SUBDOMAIN, https://eu.app.example/cb, false",
        "SUBDOMAIN, https://app.example/other, false",
        "LOOSE, https://eu.app.example/cb, true",
        "LOOSE, https://evilapp.example/cb, false",
        "LOOSE, http://app.example/cb, false",
        "LOOSE, https://app.example:8443/cb, false",
    })
    void aRedirectAddressIsHeldAgainstTheAppsRules(RedirectRules.Matching matching, URI asked, boolean allowed) {
        URI registered = URI.create("https://app.example/cb");
        zoom.add(zoom.app().with(new RedirectRules(List.of(registered), matching)));

        int status = client.get(path(client.authorizeUrl("")).replace(Client.CALLBACK.toString(), asked.toString()))
                .statusCode();

        assertThat(status).isEqualTo(allowed ? 200 : 400);
    }

    @Test
    @Shows("oauth.redirect-rules")
    void aBareOriginAllowsEveryPathOfIt() {
        URI origin = URI.create("https://app.example");
        zoom.add(zoom.app().with(new RedirectRules(List.of(origin), RedirectRules.Matching.SUBDOMAIN)));

        assertThat(client.get(path(client.authorizeUrl(""))).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @Shows("oauth.localhost")
    @CsvSource({
        "http://localhost:8080/cb, 400",
        "http://LOCALHOST/cb, 400",
        "https://localhost:8443/cb, 200",
        "http://127.0.0.1:8080/cb, 200",
        "http://localhost.example/cb, 200",
    })
    void localhostIsRefusedWithoutTlsWhereTheRulesSaySo(URI asked, int status) {
        RedirectRules lenient = new RedirectRules(List.of(asked), RedirectRules.Matching.EXACT);
        String path = path(client.authorizeUrl("")).replace(Client.CALLBACK.toString(), asked.toString());

        zoom.add(zoom.app().with(lenient));
        assertThat(client.get(path).statusCode()).isEqualTo(200);
        zoom.add(zoom.app().with(lenient.withoutLocalhost()));
        assertThat(client.get(path).statusCode()).isEqualTo(status);
    }

    @Test
    @Shows("oauth.redirect-repeated")
    void theRedirectAddressMustBeSentAgainForTheTokens() {
        String code = client.code();
        String other = client.code();

        assertThat(client.token("grant_type=authorization_code&code=" + code).statusCode())
                .isEqualTo(400);
        assertThat(Client.text(
                        client.token("grant_type=authorization_code&redirect_uri=https://x.example&code=" + other),
                        "error"))
                .isEqualTo("invalid_grant");
    }

    @Test
    void aScopeThatThePageDoesNotOfferCannotBeChosen() {
        URI url = client.authorizeUrl("");
        Set<String> chosen = Set.of("meeting:read:meeting");
        User user = zoom.user();

        assertThatThrownBy(() -> zoom.consent(url, user, chosen)).hasMessageContaining("meeting:read:meeting");
    }

    @Test
    void aConsentPageWorksOnce() {
        String page = client.get(path(client.authorizeUrl(""))).body();
        String request = page.replaceAll("(?s).*name=\"request\" value=\"([^\"]+)\".*", "$1");
        String form = "decision=allow&user=" + zoom.user().id() + "&request=" + request;

        assertThat(client.post("/oauth/consent", form).statusCode()).isEqualTo(302);
        assertThat(client.post("/oauth/consent", form).statusCode()).isEqualTo(400);
    }

    private String granted(URI url) {
        return scope(zoom.consent(url, zoom.user()));
    }

    private String scope(URI back) {
        String code = Client.query(back).getOrDefault("code", "");
        String scope = Client.text(
                client.token("grant_type=authorization_code&redirect_uri=" + Client.CALLBACK + "&code=" + code),
                "scope");
        return String.join(" ", Arrays.stream(scope.split(" ", -1)).sorted().toList());
    }

    private String path(URI url) {
        return url.toString().substring(zoom.baseUri().toString().length());
    }
}
