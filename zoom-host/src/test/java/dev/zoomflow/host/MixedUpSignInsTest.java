package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.testkit.User;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses of one sign-in that turn up in another: no wrong account is connected, and a page says what to do. */
class MixedUpSignInsTest {
    private static RunningDemo demo;
    private static User ann;
    private static User bob;

    private final Surfer owner = new Surfer();
    private final Surfer stranger = new Surfer();

    @BeforeAll
    static void start(@TempDir Path data) {
        demo = RunningDemo.start(data);
        ann = demo.zoom().users().get(0);
        bob = demo.zoom().users().get(1);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void aStrangersStateInMyBrowserConnectsNeitherOfUs() {
        var mine = demo.create(owner);
        var his = demo.create(stranger);
        comeBack(owner, mine, ann);
        var lure = consent(stranger, his, bob);

        helps(owner.get(lure), 403, "in another browser");

        assertThat(demo.status(owner, his)).isEqualTo("init-required");
    }

    @Test
    void aStrangersCodeUnderMyStateIsRefusedBecauseItsProofIsInHisAttempt() {
        var mine = demo.create(owner);
        var his = demo.create(stranger);
        var injected = swapped(consent(owner, mine, ann), consent(stranger, his, bob));

        helps(owner.get(injected), 409, "authoris");

        assertThat(demo.status(owner, mine)).isEqualTo("init-required");
        assertThat(demo.status(owner, his)).isEqualTo("init-required");
    }

    @Test
    void aFinishedCallbackIsNothingInAnotherBrowser() {
        var cid = demo.create(owner);
        var back = consent(owner, cid, ann);
        owner.get(back);

        var replayed = stranger.get(back);

        helps(replayed, 403, "in another browser");
        assertThat(replayed.body()).doesNotContain(cid);
        connectedTo(cid, ann);
    }

    @Test
    void aTicketForOnesOwnConnectionDoesNotStartAnothers() {
        var mine = demo.create(owner);
        var his = demo.create(stranger);
        var start = demo.startFlow(stranger, his).toString().replace(his, mine);

        helps(stranger.get(URI.create(start)), 403, "Start OAuth Flow");

        assertThat(demo.status(owner, mine)).isEqualTo("init-required");
    }

    @Test
    void signInsInTwoTabsConnectEachItsOwn() {
        var first = demo.create(owner);
        var second = demo.create(owner);
        var firstBack = consent(owner, first, ann);
        var secondBack = consent(owner, second, bob);

        owner.get(firstBack);
        owner.get(secondBack);

        connectedTo(first, ann);
        connectedTo(second, bob);
        assertThat(Surfer.location(owner.get(firstBack))).isEqualTo(demo.page("/connections/" + first + "/success"));
    }

    @Test
    void twoTabsOfOneConnectionEndWithTheUserWhoConsentedLast() {
        var cid = demo.create(owner);
        var early = consent(owner, cid, ann);
        var late = consent(owner, cid, bob);

        owner.get(early);
        owner.get(late);
        owner.get(early);

        connectedTo(cid, bob);
    }

    @Test
    void allowingOnceMoreAfterTheBackButtonShowsTheOutcomeAndKeepsTheUser() {
        var cid = demo.create(owner);
        var consentPage = demo.authorize(owner, demo.startFlow(owner, cid));
        var success = Surfer.location(owner.get(demo.zoom().consent(consentPage, ann)));

        var again = owner.get(demo.zoom().consent(consentPage, bob));

        assertThat(Surfer.location(again)).isEqualTo(success);
        connectedTo(cid, ann);
    }

    @Test
    void theBackButtonToTheStartSaysWhereToStart() {
        var cid = demo.create(owner);
        var start = demo.startFlow(owner, cid);
        owner.get(demo.zoom().consent(demo.authorize(owner, start), ann));

        helps(owner.get(start), 403, "Start OAuth Flow");

        connectedTo(cid, ann);
    }

    @Test
    void theCookieOfTheSignInIsForThisHostAloneWhereTheAddressIsHttps(@TempDir Path data) {
        try (var behindTls = RunningDemo.start(data, Map.of("WEBHOOK_ADDRESS", "https://hooks.example.org"))) {
            var start = behindTls.startFlow(owner, behindTls.create(owner));
            var local = URI.create(
                    "http://127.0.0.1:" + behindTls.openPort() + start.getRawPath() + "?" + start.getRawQuery());

            assertThat(owner.get(local).headers().firstValue("Set-Cookie"))
                    .hasValueSatisfying(cookie -> assertThat(cookie)
                            .startsWith("__Host-zoomflow_browser_")
                            .contains("; Path=/;", "; HttpOnly", "; SameSite=Lax", "; Secure"));
        }
    }

    private URI consent(Surfer surfer, String cid, User user) {
        return demo.zoom().consent(demo.authorize(surfer, demo.startFlow(surfer, cid)), user);
    }

    private void comeBack(Surfer surfer, String cid, User user) {
        Surfer.location(surfer.get(consent(surfer, cid, user)));
    }

    /** The state of the one, the code of the other. */
    private static URI swapped(URI state, URI code) {
        return URI.create(state.toString().replaceFirst("code=[^&]*", "code=" + parameter(code, "code")));
    }

    private static String parameter(URI address, String name) {
        return address.toString().replaceFirst(".*[?&]" + name + "=([^&]*).*", "$1");
    }

    private void connectedTo(String cid, User user) {
        assertThat(demo.status(owner, cid)).isEqualTo("ok");
        assertThat(owner.get(demo.page("/connections/" + cid)).body()).contains(user.displayName());
    }

    /** A page with a way on, and nothing of the address in it. */
    private void helps(HttpResponse<String> page, int status, String words) {
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body())
                .contains("data-test=\"notice\"", words, "href=\"" + demo.page("/connections"))
                .doesNotContain(parameter(page.uri(), "state"), parameter(page.uri(), "code"), "Exception");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }
}
