package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A season of Zoom at once: whatever falls due on the way happens at its own time, in order. */
class NinetyOneDaysTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration SEASON = Duration.ofDays(91);
    private static final String DEAD = "{\"reason\":\"Invalid Token!\",\"error\":\"invalid_grant\"}";

    private final ZoomSimulator zoom = ZoomSimulator.builder()
            .clock(InstantSource.fixed(NOON))
            .rules(Rules.standard().withRateLimits())
            .start();
    private final Receiver app = Receiver.start(zoom.app().secretToken());
    private final Client client = new Client(zoom);

    @AfterEach
    void close() {
        app.close();
        zoom.close();
    }

    @Test
    void validationsAndRetriesComeAtTheirTimesAndInOrder() {
        zoom.webhooks().subscribe(zoom.app(), app.uri());
        app.answer(request -> request.body().contains("url_validation")
                ? Receiver.usual(request, zoom.app().secretToken())
                : new Receiver.Reply(500, ""));
        zoom.webhooks().send("{\"event\":\"meeting.started\",\"payload\":{}}");

        zoom.clock().advance(SEASON);

        assertThat(zoom.clock().instant()).isEqualTo(NOON.plus(SEASON));
        assertThat(attempts("meeting.started"))
                .containsExactly(
                        NOON,
                        NOON.plus(Duration.ofMinutes(5)),
                        NOON.plus(Duration.ofMinutes(25)),
                        NOON.plus(Duration.ofMinutes(85)));
        assertThat(attempts("endpoint.url_validation"))
                .containsExactlyElementsOf(Stream.iterate(NOON, at -> at.plus(Duration.ofDays(3)))
                        .limit(31)
                        .toList());
        assertThat(app.received())
                .extracting(request -> request.body().contains("url_validation"))
                .startsWith(true, false, false, false, false, true)
                .hasSize(31 + 4);
        assertThat(zoom.webhooks().mails()).isEmpty();
    }

    private List<Instant> attempts(String event) {
        return zoom.webhooks().deliveries().stream()
                .filter(delivery -> delivery.event().equals(event))
                .flatMap(delivery -> delivery.attempts().stream())
                .map(Delivery.Attempt::at)
                .toList();
    }

    @Test
    void whoNeverRefreshesIsOutAndWhoDidNowAndThenIsNot() {
        var idle = client.exchange();
        var busy = zoom.tokens().issue(zoom.app(), zoom.users().get(1));
        var refreshed = new ArrayList<>(List.of(busy.refreshToken()));

        for (int week = 0; week < 13; week++) {
            zoom.clock().advance(SEASON.dividedBy(13));
            refreshed.add(Client.text(client.refresh(refreshed.get(week)), "refresh_token"));
        }

        assertThat(client.api("/v2/users/me", access(idle)).body()).contains("\"code\":124", "expired");
        assertThat(client.refresh(idle.path("refresh_token").asString("")).body())
                .isEqualTo(DEAD);
        assertThat(client.refresh(refreshed.get(12)).body()).isEqualTo(DEAD);
        assertThat(client.api("/v2/users/me", access(Client.json(client.refresh(refreshed.get(13)))))
                        .statusCode())
                .isEqualTo(200);
    }

    private static String access(JsonNode tokens) {
        return tokens.path("access_token").asString("");
    }

    @Test
    void aDaysLimitIsOverWithItsDayAndHoldsAgainOnTheLast() {
        var api = new Api(zoom);
        var meeting =
                Client.json(api.post("/users/me/meetings", "{\"topic\":\"Tide\",\"settings\":{\"approval_type\":0}}"));
        var path = "/meetings/" + meeting.path("id").asLong(0) + "/registrants";

        assertThat(registered(api, path)).containsExactly(201, 201, 201, 429);
        zoom.clock().advance(Duration.ofHours(11));
        assertThat(registered(api, path)).containsExactly(429, 429, 429, 429);
        zoom.clock().advance(SEASON.minusHours(11));
        assertThat(registered(api, path)).containsExactly(201, 201, 201, 429);
    }

    private static List<Integer> registered(Api api, String path) {
        return Stream.generate(() -> api.post(path, "{\"email\":\"io@shore.example\",\"first_name\":\"Io\"}"))
                .limit(4)
                .map(answer -> answer.statusCode())
                .toList();
    }

    @Test
    void aPageTokenIsOverAfterAQuarterOfAnHourAndACodeAfterFiveMinutes() {
        var api = new Api(zoom);
        var page = api.read("/users?page_size=1").path("next_page_token").asString("");
        var code = client.code();
        assertThat(api.get("/users?page_size=1&next_page_token=" + page).statusCode())
                .isEqualTo(200);

        zoom.clock().advance(SEASON);

        assertThat(api.get("/users?page_size=1&next_page_token=" + page).statusCode())
                .isEqualTo(400);
        assertThat(client.token("grant_type=authorization_code&code=" + code + "&redirect_uri=" + Client.CALLBACK)
                        .statusCode())
                .isEqualTo(400);
    }
}
