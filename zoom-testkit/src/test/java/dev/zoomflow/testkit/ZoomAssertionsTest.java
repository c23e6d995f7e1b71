package dev.zoomflow.testkit;

import static dev.zoomflow.testkit.RequestPattern.get;
import static dev.zoomflow.testkit.RequestPattern.post;
import static dev.zoomflow.testkit.assertj.ZoomAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ZoomAssertionsTest {
    private static final String MEETINGS = "/v2/users/me/meetings";

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Client client = new Client(zoom);

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    void whatWasReceivedIsFoundByMethodPathHeaderQueryFormAndJson() {
        String token = client.accessToken();
        client.api(
                "POST",
                MEETINGS + "?a=b",
                "{\"topic\":\"Tide\",\"type\":2,\"settings\":{\"join_before_host\":true}}",
                token);

        assertThat(zoom)
                .received(post("/oauth/token").withForm("grant_type", "authorization_code"))
                .received(post("/v2/users/{userId}/meetings")
                        .withQuery("a", "b")
                        .withHeader("Authorization", "Bearer …")
                        .withJson("{\"type\":2.0,\"settings\":{\"join_before_host\":true}}")
                        .withBody("Tide")
                        .times(1))
                .receivedNothing(get("/v2/**"))
                .hasNoUnusedFaults();
    }

    @Test
    void theNearestMissIsShownWithWhatIsDifferent() {
        client.get("/v2/users/me");
        client.api("POST", MEETINGS, "{\"topic\":\"Ebb\",\"type\":2}", client.accessToken());

        assertFails(() -> assertThat(zoom).received(post(MEETINGS).withJson("{\"topic\":\"Tide\"}")))
                .withMessageContainingAll(
                        "expected: POST " + MEETINGS + " with JSON {\"topic\":\"Tide\"}",
                        "but it came 0 times",
                        "nearest: POST " + MEETINGS + " -> 201",
                        "topic is \"Ebb\"",
                        "its body: {\"topic\":\"Ebb\",\"type\":2}");
    }

    @Test
    void tooManyAreShownOneByOne() {
        client.get("/v2/users/me");
        client.get("/v2/users/100%25");

        assertFails(() -> assertThat(zoom).receivedNothing())
                .withMessageContainingAll("2 times among 2 requests", "GET /v2/users/me -> 401", "100%25");
    }

    @Test
    void deliveriesAreFoundByEventEndpointAndBody() {
        try (Receiver app = Receiver.start(zoom.app().secretToken())) {
            zoom.webhooks().subscribeUnvalidated(zoom.app(), app.uri());
            zoom.meetings().start(zoom.user(), "Harbour");

            assertThat(zoom)
                    .delivered("meeting.started")
                    .to(app.uri())
                    .withBody("Harbour")
                    .times(1);
            assertThat(zoom).deliveredNothing("meeting.ended");
            assertFails(() -> assertThat(zoom).delivered("meeting.ended"))
                    .withMessageContainingAll("no delivery of meeting.ended", "meeting.started to " + app.uri());
            assertFails(() -> assertThat(zoom).delivered("meeting.started").times(2))
                    .withMessageContaining("expected 2 deliveries of meeting.started but there are 1");
            assertFails(() -> assertThat(zoom).deliveredNothing("meeting.started"))
                    .withMessageContaining("expected no delivery of meeting.started");
        }
    }

    @Test
    void anUnusedFaultIsNamed() {
        zoom.faults().next("/oauth/token", 2, Fault.status(500));

        assertFails(() -> assertThat(zoom).hasNoUnusedFaults())
                .withMessageContaining("status 500 for the next 2 requests of /oauth/token");
    }

    private static ThrowableAssertAlternative<AssertionError> assertFails(ThrowingCallable assertion) {
        return assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion);
    }
}
