package com.example.meetings;

import static dev.zoomflow.testkit.RequestPattern.post;
import static dev.zoomflow.testkit.assertj.ZoomAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.meetings.ZoomClient.ZoomException;
import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.Fault;
import dev.zoomflow.testkit.Faults;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.ZoomTest;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

// tag::annotation[]
@ZoomTest
class ZoomClientTest {
    private static final URI CALLBACK = URI.create("http://127.0.0.1:8000/callback");

    private ZoomClient client;

    @BeforeEach
    void authorise(ZoomSimulator zoom, App app, User user) throws Exception {
        client = new ZoomClient(zoom.baseUri(), app.clientId(), app.clientSecret());
        var back = zoom.consent(client.consentPage(CALLBACK, "state-1"), user);
        client.authorise(CALLBACK, back.getQuery().replaceFirst(".*code=([^&]+).*", "$1"));
    }

    @Test
    void schedulesAMeeting(ZoomSimulator zoom) throws Exception {
        assertThat(client.schedule("Planning")).isNotEmpty();

        assertThat(zoom).received(post("/v2/users/me/meetings").withJson("{\"topic\":\"Planning\"}").times(1));
    }

    @Test
    void asksAgainWhenZoomWasBusy(ZoomSimulator zoom, Faults faults) throws Exception {
        faults.next("/v2/users/me/meetings", Fault.rateLimited(1));

        client.schedule("Planning");

        assertThat(zoom).received(post("/v2/users/{userId}/meetings").times(2));
    }

    @Test
    void getsAnotherTokenAfterAnHour(ZoomSimulator zoom) throws Exception {
        zoom.clock().advance(Duration.ofMinutes(61));

        client.schedule("Planning");

        assertThat(zoom).received(post("/oauth/token").withForm("grant_type", "refresh_token").times(1));
    }

    @Test
    void isOutAfterThreeMonthsOfSilence(ZoomSimulator zoom) {
        zoom.clock().advance(Duration.ofDays(91));

        assertThatThrownBy(() -> client.schedule("Planning"))
                .isInstanceOf(ZoomException.class)
                .hasMessageContaining("no access");
        assertThat(zoom).received(post("/oauth/token").withForm("grant_type", "refresh_token"));
    }
}
// end::annotation[]
