package dev.zoomflow.testkit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One simulator for many tests: each begins as if it were the first. */
class ResetTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Client client = new Client(zoom);
    private final Receiver app = Receiver.start(zoom.app().secretToken());

    @AfterEach
    void close() {
        app.close();
        zoom.close();
    }

    @Test
    void theWorldIsAsItWasAtTheStart() {
        String address = zoom.baseUri().toString();
        String begin = world(client);
        User first = zoom.user();
        zoom.add(new User("io", zoom.account().id(), "io@shore.example", "Io", "Marsh", "UTC"));
        zoom.remove(zoom.user());
        zoom.add(zoom.app().withSecretToken("another"));
        zoom.add(zoom.account().withPlan(Account.Plan.FREE));
        zoom.webhooks().subscribeUnvalidated(zoom.app(), app.uri());
        zoom.webinars().create(zoom.user(), "Reef");
        zoom.meetings().start(zoom.user(), "Tide");

        reset();

        assertThat(world(client)).isEqualTo(begin);
        assertThat(zoom.baseUri()).hasToString(address);
        assertThat(zoom.user().email()).isEqualTo(first.email());
    }

    @Test
    void whatHappenedAndWhatWasPlannedIsForgotten() {
        zoom.webhooks().subscribe(zoom.app(), app.uri());
        zoom.meetings().start(zoom.user(), "Tide");
        client.api("/v2/users/me", client.accessToken());
        zoom.events().add("tides.ebbed");
        zoom.stub("GET /v2/roles", 200, "{}");
        zoom.faults().next("/v2/users/me", Fault.garbage());
        zoom.webSockets().next(SocketFrame.Occasion.HEARTBEAT, SocketFault.silence());
        zoom.webhooks().next("meeting.ended", Disturbance.lost());

        reset();

        for (String list : List.of("requests", "deliveries", "sent", "withheld", "mails", "faults", "websockets")) {
            assertThat(client.get("/_control/" + list).body()).as(list).isEqualTo("[]");
        }
        assertThat(zoom.leftovers().unusedFaults()).isEmpty();
        assertThat(zoom.leftovers().unmetDisturbances()).isEmpty();
        assertThat(client.api("/v2/roles", client.accessToken()).statusCode()).isEqualTo(501);
        assertThatThrownBy(() -> zoom.webhooks().subscribe(zoom.app(), app.uri(), "tides.ebbed"))
                .hasMessageContaining("tides.ebbed");
    }

    @Test
    void whatWasGivenOutBeforeIsRefused() {
        String code = client.code();
        JsonNode tokens = client.exchange();

        reset();

        assertThat(client.api("/v2/users/me", tokens.path("access_token").asString(""))
                        .statusCode())
                .isEqualTo(401);
        assertThat(client.refresh(tokens.path("refresh_token").asString("")).body())
                .contains("Invalid Token!");
        assertThat(client.token("grant_type=authorization_code&code=" + code + "&redirect_uri=" + Client.CALLBACK)
                        .body())
                .contains("Invalid authorization code");
        assertThat(client.api("/v2/users/me", client.accessToken()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void tokensThatAreKeptInAFileAreGoneFromItAndNewOnesAreKept(@TempDir Path folder) {
        Path file = folder.resolve("grants.json");
        zoom.tokens().keepIn(file);
        JsonNode before = client.exchange();
        String old = before.path("access_token").asString("");

        reset();

        assertThat(client.api("/v2/users/me", old).statusCode()).isEqualTo(401);
        assertThat(client.refresh(before.path("refresh_token").asString("")).body())
                .contains("Invalid Token!");
        String fresh = client.accessToken();
        try (ZoomSimulator later = ZoomSimulator.start()) {
            later.tokens().keepIn(file);
            Client again = new Client(later);
            assertThat(again.api("/v2/users/me", old).statusCode()).isEqualTo(401);
            assertThat(again.api("/v2/users/me", fresh).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatIsGivenOutByTheWorldThatIsGoneIsKeptNowhere(@TempDir Path folder) {
        Path file = folder.resolve("grants.json");
        zoom.tokens().keepIn(file);
        Tokens gone = zoom.tokens();

        zoom.reset();
        String fresh = client.accessToken();
        String late = gone.issue(zoom.app(), zoom.user()).accessToken();

        assertThat(client.api("/v2/users/me", late).statusCode()).isEqualTo(401);
        try (ZoomSimulator later = ZoomSimulator.start()) {
            later.tokens().keepIn(file);
            Client again = new Client(later);
            assertThat(again.api("/v2/users/me", late).statusCode()).isEqualTo(401);
            assertThat(again.api("/v2/users/me", fresh).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theClockIsBackForThoseTooWhoHaveItAlready() {
        SimulatorClock clock = zoom.clock();
        clock.advance(Duration.ofDays(91));

        reset();

        assertThat(clock.instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        clock.advance(Duration.ofDays(1));
        assertThat(zoom.clock().instant())
                .isCloseTo(Instant.now().plus(Duration.ofDays(1)), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void aRetryThatWasDueIsNotSent() {
        app.answer(500);
        zoom.webhooks().subscribeUnvalidated(zoom.app(), app.uri());
        zoom.meetings().start(zoom.user(), "Tide");
        zoom.webhooks().settle();
        int before = app.received().size();

        reset();
        zoom.clock().advance(Duration.ofHours(3));

        assertThat(app.received()).hasSize(before);
    }

    @Test
    void aWebSocketIsBrokenAndItsTokenOpensNoOther() throws Exception {
        App.Credentials credentials = new App.Credentials("backend", "backend-secret", "backend-token");
        zoom.add(new App("Backend", App.Kind.SERVER_TO_SERVER, credentials, List.of(), Set.of()));
        Subscription stream = zoom.webSockets().subscribe(zoom.apps().get(1));
        String token = zoom.tokens().issue(zoom.apps().get(1), zoom.user()).accessToken();

        try (SocketClient before = SocketClient.connect(zoom.webSockets().address(stream), token)) {
            await().until(() -> before.modules().contains("build_connection"));
            reset();
            assertThat(before.end().get(20, SECONDS)).isIn("broken", "1006");
        }
        try (SocketClient after = SocketClient.connect(stream.endpoint(), token)) {
            assertThat(after.end().get(20, SECONDS)).isEqualTo("1000");
            assertThat(zoom.webSockets().connections()).hasSize(1);
        }
    }

    @Test
    void aSimulatorThatIsClosedIsNotReset() {
        zoom.close();

        assertThatThrownBy(zoom::reset)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    /** Without what is another at each start. */
    static String world(Client client) {
        return client.get("/_control/world").body().replaceAll("\"(now|uuid)\":\"[^\"]*\",", "");
    }

    private void reset() {
        HttpResponse<String> answer = client.post("/_control/reset", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }
}
