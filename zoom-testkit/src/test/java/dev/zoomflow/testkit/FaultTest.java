package dev.zoomflow.testkit;

import static dev.zoomflow.testkit.RequestPattern.any;
import static dev.zoomflow.testkit.RequestPattern.get;
import static dev.zoomflow.testkit.RequestPattern.patch;
import static dev.zoomflow.testkit.RequestPattern.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultTest {
    private static final String MEETINGS = "/v2/users/me/meetings";

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Client client = new Client(zoom);

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    void everyThirdRequestMeetsIt() {
        zoom.faults().every(3, get("/v2/users/{userId}"), Fault.status(503));

        assertThat(statuses(7)).containsExactly(401, 401, 503, 401, 401, 503, 401);
    }

    @Test
    void allRequestsMeetItUntilItIsLifted() {
        PlannedFault down = zoom.faults().always(any("/v2/**"), Fault.html(502));
        List<Integer> before = statuses(3);

        down.lift();

        assertThat(before).containsOnly(502);
        assertThat(statuses(1)).containsExactly(401);
        assertThat(down.met()).isEqualTo(3);
        assertThat(zoom.faults().planned()).isEmpty();
    }

    @Test
    void whatWasPlannedFirstComesFirst() {
        zoom.faults().next("/v2/users/me", 2, Fault.status(503));
        zoom.faults().next("/v2/users/me", Fault.rateLimited(1));

        assertThat(statuses(4)).containsExactly(503, 503, 429, 401);
    }

    @Test
    void onlyTheRequestsThatAreMeantMeetIt() {
        zoom.faults().next(post("/v2/users/me"), Fault.status(503));
        zoom.faults().next(get("/v2/users/me").withQuery("page", "2"), Fault.status(503));
        zoom.faults().next(get("/v2/users/{userId}/meetings"), Fault.status(503));

        assertThat(statuses(1)).containsExactly(401);
        assertThat(zoom.faults().unused()).hasSize(3);
    }

    @Test
    void aRequestCanBeMeantByItsJson() {
        String token = client.accessToken();
        zoom.faults().next(post(MEETINGS).withJson("{\"topic\":\"Second\"}"), Fault.status(503));

        assertThat(create(token, "First").statusCode()).isEqualTo(201);
        assertThat(create(token, "Second").statusCode()).isEqualTo(503);
    }

    @Test
    void whatIsUnusedIsSaidWithItsCount() {
        zoom.faults().next("/v2/users/me", 3, Fault.status(503));

        statuses(1);

        assertThat(zoom.faults().unused())
                .singleElement()
                .asString()
                .contains("the next 3 requests of /v2/users/me", "met by 1");
    }

    @Test
    void theJournalSaysWhichRequestMetWhichFault() {
        zoom.faults().next("/v2/users/me", Fault.rateLimited(9));

        statuses(2);

        assertThat(zoom.requests().get(0).fault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("429"));
        assertThat(zoom.requests().get(1).fault()).isEmpty();
    }

    @Test
    void garbageIsTakenForAnAnswerUntilItIsRead() {
        zoom.faults().next(post("/oauth/token"), Fault.garbage());

        HttpResponse<String> answer = client.refresh("any");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json;charset=UTF-8");
        assertThat(answer.body()).startsWith("{");
        assertThatThrownBy(() -> Client.json(answer)).hasMessageContaining("Unexpected end");
    }

    @Test
    void whoWaitsLongEnoughGetsAStalledAnswerWhole() {
        zoom.faults().next("/v2/users/me", Fault.stall(Duration.ofMillis(300)));
        long begin = System.nanoTime();

        HttpResponse<String> answer = client.get("/v2/users/me");

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(answer.body()).isEqualTo("{\"code\":124,\"message\":\"Requires an access token.\"}");
    }

    @Test
    void whoWaitsTooShortForAStalledAnswerHasCausedItsEffectAllTheSame() {
        String token = client.accessToken();
        zoom.faults().next(post(MEETINGS), Fault.stall(Duration.ofMinutes(5)));
        HttpRequest request = HttpRequest.newBuilder(URI.create(zoom.baseUri() + MEETINGS))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(2))
                .POST(HttpRequest.BodyPublishers.ofString("{\"topic\":\"Unanswered\",\"type\":2}"))
                .build();

        assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(HttpTimeoutException.class);

        assertThat(client.api(MEETINGS, token).body()).contains("Unanswered");
    }

    @Test
    void aDisconnectAfterTheEffectLosesTheAnswerOnly() {
        String token = client.accessToken();
        zoom.faults().next(post(MEETINGS), Fault.disconnect(Fault.Moment.AFTER_EFFECT));

        assertThat(Wire.post(zoom, MEETINGS, token, "{\"topic\":\"Lost\"}")).isEmpty();

        assertThat(client.api(MEETINGS, token).body()).contains("Lost");
    }

    @Test
    void aDisconnectBeforeTheEffectHasNone() {
        String token = client.accessToken();
        zoom.faults().next(post(MEETINGS), Fault.disconnect(Fault.Moment.AFTER_READING));

        assertThat(Wire.post(zoom, MEETINGS, token, "{\"topic\":\"Lost\"}")).isEmpty();

        assertThat(client.api(MEETINGS, token).body()).doesNotContain("Lost");
    }

    @Test
    void aDisconnectBeforeReadingDoesNotWaitForTheBody() {
        zoom.faults().next(post(MEETINGS), Fault.disconnect(Fault.Moment.BEFORE_READING));

        assertThat(Wire.send(zoom, "POST " + MEETINGS + " HTTP/1.1\r\nHost: zoom\r\nContent-Length: 999\r\n\r\n"))
                .isEmpty();

        assertThat(zoom.requests()).singleElement().extracting(Exchange::body).isEqualTo("");
    }

    @Test
    void aDisconnectInTheHeadersEndsWithinThem() {
        zoom.faults().next("/v2/users/me", Fault.disconnect(Fault.Moment.IN_HEADERS));

        assertThat(Wire.get(zoom, "/v2/users/me"))
                .startsWith("HTTP/1.1 401 Unauthorized\r\n")
                .doesNotContain("\r\n\r\n");
    }

    @Test
    void aTruncatedBodyIsShorterThanAnnounced() {
        zoom.faults().next("/v2/users/me", Fault.truncated());

        String answer = Wire.get(zoom, "/v2/users/me");

        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        assertThat(answer).contains("Content-Length: " + 2 * body.length());
        assertThat(body).startsWith("{\"code\":124").doesNotEndWith("}");
    }

    @Test
    @Shows("rest.invalid-token")
    void slowBytesTakeTheirTimeAndComeWhole() {
        zoom.faults().next("/v2/users/me", Fault.slow(200));
        long begin = System.nanoTime();

        String body = client.get("/v2/users/me").body();

        assertThat(body).isEqualTo("{\"code\":124,\"message\":\"Requires an access token.\"}");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(200));
    }

    @Test
    void aWrongClockShowsInTheDateHeader() {
        zoom.faults().next("/v2/users/me", Fault.wrongClock(Duration.ofHours(-3)));

        String date = client.get("/v2/users/me").headers().firstValue("Date").orElse("");

        assertThat(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .isCloseTo(Instant.now().minus(Duration.ofHours(3)), within(5, ChronoUnit.MINUTES));
    }

    @Test
    void aRevokedTokenIsDeadFromThatRequestOn() {
        String token = client.accessToken();
        assertThat(client.api("/v2/users/me", token).statusCode()).isEqualTo(200);
        zoom.faults().next("/v2/users/me", Fault.revokedToken());

        assertThat(client.api("/v2/users/me", token).statusCode()).isEqualTo(401);
        assertThat(client.api("/v2/users/me", token).statusCode()).isEqualTo(401);
    }

    @Test
    void aRedirectLeadsToTheSamePathElsewhere() {
        zoom.faults()
                .next(patch("/v2/meetings/{meetingId}"), Fault.redirect(URI.create("https://api-eu.zoom.example/")));

        HttpResponse<String> answer = client.api("PATCH", "/v2/meetings/1?occurrence_id=2", "{}", "");

        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.headers().firstValue("Location"))
                .contains("https://api-eu.zoom.example/v2/meetings/1?occurrence_id=2");
    }

    @Test
    void closingDoesNotWaitForAStalledRequest() throws InterruptedException {
        zoom.faults().next("/v2/users/me", Fault.stall(Duration.ofMinutes(5)));
        Thread waiting = new Thread(() -> Wire.get(zoom, "/v2/users/me"));
        waiting.start();
        while (zoom.faults().planned().get(0).met() == 0) {
            Thread.onSpinWait();
        }

        zoom.close();

        waiting.join(Duration.ofMinutes(3).toMillis());
        assertThat(waiting.isAlive()).isFalse();
    }

    @Test
    void impossiblePlansAreRefusedInWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> zoom.faults().next("v2/users", Fault.status(500)))
                .withMessageContaining("begins with a slash");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> zoom.faults().next("/v2/users", 0, Fault.status(500)))
                .withMessageContaining("1 request or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> zoom.faults().every(0, any("/v2/**"), Fault.status(500)))
                .withMessageContaining("begins with 1");
    }

    private HttpResponse<String> create(String token, String topic) {
        return client.api("POST", MEETINGS, "{\"topic\":\"" + topic + "\",\"type\":2}", token);
    }

    private List<Integer> statuses(int requests) {
        return IntStream.range(0, requests)
                .mapToObj(i -> client.get("/v2/users/me").statusCode())
                .toList();
    }

    @Test
    void aStatusThatNoAnswerHasIsRefused() {
        assertThatThrownBy(() -> Fault.status(9999))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an answer's status is from 200 to 599, not 9999");
        assertThatThrownBy(() -> zoom.stub("GET /v2/roles", 99, "{}")).hasMessageContaining("not 99");
    }
}
