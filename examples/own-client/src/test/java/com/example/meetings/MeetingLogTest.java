package com.example.meetings;

import static dev.zoomflow.testkit.assertj.ZoomAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zoomflow.testkit.Disturbance;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.WebhookRequest;
import dev.zoomflow.testkit.ZoomExtension;
import dev.zoomflow.testkit.ZoomSimulator;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MeetingLogTest {
    private static final User NOA =
            new User("n0aLindqvistKeW8rs41Aa", "qN4vWlGTRbSxk0ePa7ZcHw", "noa@example.com", "Noa", "Lindqvist", "UTC");

    @RegisterExtension
    static final ZoomExtension ZOOM = ZoomExtension.builder().user(NOA).build();

    private MeetingLog log;

    @BeforeEach
    void subscribe(ZoomSimulator zoom) throws Exception {
        log = new MeetingLog(0, zoom.app().secretToken());
        zoom.webhooks().subscribe(zoom.app(), log.address());
    }

    @AfterEach
    void close() {
        log.close();
    }

    private static void hold(ZoomSimulator zoom, String topic) {
        var meeting = zoom.meetings().start(NOA, topic);
        zoom.meetings().end(meeting);
        zoom.webhooks().settle();
    }

    @Test
    void knowsWhatWasTalkedAbout(ZoomSimulator zoom) {
        hold(zoom, "Planning");

        assertThat(log.topics()).containsValue("Planning");
        assertThat(zoom).delivered("meeting.ended").to(log.address()).times(1);
    }

    @Test
    void countsAMeetingOnceThoughZoomTellsOfItTwice(ZoomSimulator zoom) {
        zoom.webhooks().next("meeting.ended", Disturbance.repeated());

        hold(zoom, "Planning");

        assertThat(log.topics()).hasSize(1);
    }

    @Test
    void refusesWhatIsNotSignedByZoom(ZoomSimulator zoom) {
        zoom.webhooks().next("meeting.ended", Disturbance.forged());

        hold(zoom, "Nonsense");

        assertThat(log.topics()).isEmpty();
        assertThat(zoom).deliveredNothing("meeting.ended");
    }

    // tag::request[]
    @Test
    void refusesWhatWasChangedOnTheWay(ZoomSimulator zoom) throws Exception {
        var body = zoom.events().sample("meeting.ended").json();
        var genuine = WebhookRequest.of(zoom.app(), body, Instant.now());

        assertThat(status(genuine)).isEqualTo(204);
        assertThat(status(genuine.tampered(body.replace("ended", "never")))).isEqualTo(401);
        assertThat(status(genuine.signedWith("a guess"))).isEqualTo(401);
        assertThat(status(genuine.at(Instant.now().minus(Duration.ofHours(1))))).isEqualTo(401);
    }

    private int status(WebhookRequest request) throws Exception {
        return HttpClient.newHttpClient()
                .send(request.to(log.address()).build(), BodyHandlers.discarding())
                .statusCode();
    }
    // end::request[]

    @Test
    void hearsOfAMeetingThatEndedWhileItWasDown(ZoomSimulator zoom) throws Exception {
        log.close();
        hold(zoom, "Planning");

        log = new MeetingLog(log.address().getPort(), zoom.app().secretToken());
        zoom.clock().advance(Duration.ofMinutes(5));

        assertThat(log.topics()).containsValue("Planning");
    }
}
