package dev.zoomflow.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is not the person who began connects nothing. */
class ForgeryTest {
    private final Surfer owner = new Surfer();
    private final Surfer stranger = new Surfer();
    private RunningDemo demo;

    @BeforeEach
    void start(@TempDir Path data) {
        demo = RunningDemo.start(data);
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    @Test
    void aStrangersConnectionIdStartsNothing() {
        var cid = demo.create(owner);

        var answer = stranger.get(demo.open("/oauth/start/zoom?origin=web&cid=" + cid));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("href=\"" + demo.page("/connections") + "\"", "Nothing was changed");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        nothingConnected(cid);
    }

    @Test
    void aForgedTicketStartsNothing() {
        var cid = demo.create(owner);

        var answer = stranger.get(demo.open("/oauth/start/zoom?origin=web&ticket=forged&cid=" + cid));

        assertThat(answer.statusCode()).isEqualTo(403);
        nothingConnected(cid);
    }

    @Test
    void aTicketWorksOnce() {
        var cid = demo.create(owner);
        var start = demo.startFlow(owner, cid);

        assertThat(owner.get(start).statusCode()).isEqualTo(302);
        assertThat(stranger.get(start).statusCode()).isEqualTo(403);
    }

    @Test
    void aForeignBrowsersCallbackConnectsNothing() {
        var cid = demo.create(owner);
        var back = demo.zoom()
                .consent(
                        demo.authorize(owner, demo.startFlow(owner, cid)),
                        demo.zoom().user());

        var answer = stranger.get(back);

        assertThat(answer.statusCode()).isBetween(400, 403);
        nothingConnected(cid);
    }

    @Test
    void aCodeThatNobodyHereAskedForIsNotUsedAndLandsOnTheConnectionsWithAWordOfHelp() {
        var cid = demo.create(owner);
        var back = demo.zoom()
                .consent(
                        demo.authorize(owner, demo.startFlow(owner, cid)),
                        demo.zoom().user());
        var installed =
                back.toString().replaceFirst("[?&]state=[^&]*", "").replaceFirst("redirect/zoom&", "redirect/zoom?");

        for (var address : List.of(installed, installed + "&state=")) {
            var landing = Surfer.location(owner.get(URI.create(address)));

            assertThat(landing.getPath()).isEqualTo("/connections");
            assertThat(landing.toString())
                    .startsWith(demo.page("/connections").toString())
                    .doesNotContain("code");
            assertThat(owner.get(landing).body()).contains("Nothing was connected", "New connection");
        }
        assertThat(owner.get(demo.page("/connections")).body()).doesNotContain("Nothing was connected");
        assertThat(demo.zoom().requests())
                .noneMatch(request -> request.toString().contains("/oauth/token"));
        nothingConnected(cid);
        assertThat(Surfer.location(owner.get(back)).getPath())
                .as("the sign-in that was begun here is not disturbed")
                .endsWith("/success");
    }

    @Test
    void anErrorWithoutStateIsSaid() {
        var answer = stranger.get(demo.open("/oauth/redirect/zoom?error=server_error"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Not connected", "The service sent no state");
    }

    @Test
    void theSameBrowserComingBackTwiceSeesTheOutcomeAgain() {
        var cid = demo.create(owner);
        var back = demo.zoom()
                .consent(
                        demo.authorize(owner, demo.startFlow(owner, cid)),
                        demo.zoom().user());
        var first = Surfer.location(owner.get(back));

        assertThat(Surfer.location(owner.get(back))).isEqualTo(first);
        assertThat(demo.zoom().requests().stream()
                        .filter(request -> request.toString().contains("/oauth/token"))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void whoDeclinesIsToldSoAndNothingChanges() {
        var cid = demo.create(owner);
        var back = demo.zoom().decline(demo.authorize(owner, demo.startFlow(owner, cid)));

        var answer = owner.get(back);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("You declined");
        nothingConnected(cid);
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        var cid = demo.create(owner);
        var csrf = Surfer.field(owner.get(demo.page("/connections/" + cid)), "_csrf");
        var form = HttpRequest.BodyPublishers.ofString("_csrf=" + csrf);

        var answer = owner.send(HttpRequest.newBuilder(demo.page("/connections/" + cid + "/delete"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "https://evil.example")
                .POST(form));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(owner.post(demo.page("/connections/" + cid + "/delete")).statusCode())
                .isEqualTo(403);
        nothingConnected(cid);
    }

    private void nothingConnected(String cid) {
        assertThat(demo.status(owner, cid)).isEqualTo("init-required");
        assertThat(owner.get(URI.create(demo.page("/connections/" + cid).toString()))
                        .statusCode())
                .isEqualTo(200);
    }
}
