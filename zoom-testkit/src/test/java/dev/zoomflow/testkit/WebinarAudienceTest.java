package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WebinarAudienceTest {
    private static final String POLL =
            "{\"title\":\"Tides\",\"anonymous\":%s,\"questions\":[{\"name\":\"Ebb or flood?\","
                    + "\"type\":\"single\",\"answers\":[\"Ebb\",\"Flood\"]}]}";

    private final ZoomSimulator zoom = ZoomSimulator.builder()
            .clock(InstantSource.fixed(Instant.parse("2026-03-10T09:00:00Z")))
            .start();
    private final Api api = new Api(zoom);
    private final Webinar webinar = zoom.webinars().create(zoom.user(), "Reef");
    private final String path = "/webinars/" + webinar.id();

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    void panelistsAreAddedListedAndRemoved() {
        JsonNode added = Client.json(api.post(
                path + "/panelists",
                "{\"panelists\":[{\"name\":\"Ada\",\"email\":\"ada@example.org\"},"
                        + "{\"name\":\"Ben\",\"email\":\"ben@example.org\"}]}"));
        JsonNode panelists = api.read(path + "/panelists").path("panelists");

        assertThat(added.path("updated_at").asString("")).isEqualTo("2026-03-10T09:00:00Z");
        assertThat(Api.texts(panelists, "email")).containsExactly("ada@example.org", "ben@example.org");
        assertThat(panelists.at("/0/join_url").asString("")).contains("/w/" + webinar.id());
        String ada = path + "/panelists/" + panelists.at("/0/id").asString("");
        assertThat(api.delete(ada).statusCode()).isEqualTo(204);
        assertThat(api.delete(ada).statusCode()).isEqualTo(404);
        assertThat(api.delete(path + "/panelists").statusCode()).isEqualTo(204);
        assertThat(api.read(path + "/panelists").path("total_records").asInt(-1))
                .isZero();
    }

    @Test
    void aPanelistWithoutAddressIsRefusedAndNobodyIsAdded() {
        assertThat(api.post(path + "/panelists", "{\"panelists\":[{\"name\":\"Ada\"}]}")
                        .body())
                .contains("\"field\":\"panelists.email\"");
        assertThat(api.read(path + "/panelists").path("panelists").isEmpty()).isTrue();
    }

    @Test
    void whoRegisteredAndDidNotComeIsAnAbsentee() {
        api.patch(path, "{\"settings\":{\"approval_type\":0}}");
        Registrant ada = zoom.webinars().register(webinar, "ada@example.org", "Ada", "L");
        zoom.webinars().register(webinar, "ben@example.org", "Ben", "M");
        Webinar live = zoom.webinars().start(webinar);
        zoom.webinars().join(live, ada);
        zoom.webinars().end(live);

        assertThat(Api.texts(
                        api.read("/past_webinars/" + Api.encode(Api.encode(live.uuid())) + "/absentees")
                                .path("registrants"),
                        "email"))
                .containsExactly("ben@example.org");
    }

    @Test
    void pastWebinarsAndTheirReportsShowWhoWasThere() {
        Webinar live = zoom.webinars().start(webinar);
        zoom.webinars().join(live, "Gus Visitor");
        zoom.clock().advance(Duration.ofMinutes(10));
        zoom.webinars().end(live);

        assertThat(Api.texts(
                        api.read("/past_webinars/" + webinar.id() + "/instances")
                                .path("webinars"),
                        "uuid"))
                .containsExactly(live.uuid());
        assertThat(Api.texts(
                        api.read("/past_webinars/" + webinar.id() + "/participants")
                                .path("participants"),
                        "name"))
                .containsExactly(zoom.user().displayName(), "Gus Visitor");
        JsonNode report = api.read("/report/webinars/" + webinar.id());
        assertThat(report.path("participants_count").asInt(0)).isEqualTo(2);
        assertThat(report.path("total_minutes").asInt(0)).isEqualTo(20);
        assertThat(api.read("/report/webinars/" + webinar.id() + "/participants")
                        .path("total_records")
                        .asInt(0))
                .isEqualTo(2);
        assertThat(api.get("/report/webinars/123").body())
                .isEqualTo("{\"code\":3001,\"message\":\"Webinar 123 not found or has expired.\"}");
        assertThat(api.get("/past_meetings/" + webinar.id()).statusCode()).isEqualTo(404);
    }

    @Test
    @Shows("report.users-webinars")
    void theReportAboutAUserHasWebinarsToo() {
        zoom.webinars()
                .hold(
                        zoom.user(),
                        "Reef",
                        Scenario.lasting(Duration.ofMinutes(5)).with("Gus Visitor"));

        assertThat(Api.texts(
                        api.read("/report/users/me/meetings?from=2026-03-10&to=2026-03-11")
                                .path("meetings"),
                        "topic"))
                .containsExactly("Reef");
    }

    @Test
    void pollsAreMadeReadChangedAndDeletedForWebinarsAndMeetings() {
        for (String polls : new String[] {
            path + "/polls", "/meetings/" + zoom.meetings().all().get(0).id() + "/polls"
        }) {
            JsonNode made = Client.json(api.post(polls, POLL.formatted("false")));
            String one = polls + "/" + made.path("id").asString("");

            assertThat(made.path("status").asString("")).isEqualTo("notstart");
            assertThat(api.put(one, POLL.formatted("true")).statusCode()).isEqualTo(204);
            assertThat(api.read(one).path("anonymous").asBoolean(false)).isTrue();
            assertThat(api.read(polls).path("total_records").asInt(0)).isEqualTo(1);
            assertThat(api.delete(one).statusCode()).isEqualTo(204);
            assertThat(api.get(one).body()).contains("poll does not exist");
            assertThat(api.post(polls, "{\"questions\":[]}").body()).contains("\"field\":\"title\"");
        }
    }

    @Test
    void whatWasVotedAndAskedIsInTheResultsByPerson() {
        api.post(path + "/polls", POLL.formatted("false"));
        Webinar live = zoom.webinars().start(webinar);
        Participant gus = zoom.webinars().join(live, "Gus Visitor");
        Participant other = zoom.webinars().join(live, zoom.users().get(1));
        zoom.webinars().vote(live, gus, "Ebb or flood?", "Ebb");
        zoom.webinars().vote(live, other, "Ebb or flood?", "Flood");
        zoom.webinars().ask(live, gus, "When is high tide?", "At nine");
        assertThatThrownBy(() -> zoom.webinars().vote(live, gus, "Tea?", "No")).hasMessageContaining("no poll of");
        zoom.webinars().end(live);

        JsonNode votes = api.read("/past_webinars/" + webinar.id() + "/polls").path("questions");
        assertThat(Api.texts(votes, "name")).containsExactly("Gus Visitor", other.name());
        assertThat(votes.at("/1/question_details/0/answer").asString("")).isEqualTo("Flood");
        JsonNode asked = api.read("/past_webinars/" + webinar.id() + "/qa");
        assertThat(asked.path("uuid").asString("")).isEqualTo(live.uuid());
        assertThat(Api.texts(asked.path("questions"), "name")).containsExactly("Gus Visitor");
        assertThat(asked.at("/questions/0/question_details").size()).isEqualTo(1);
        assertThat(asked.at("/questions/0/question_details/0/question").asString(""))
                .isEqualTo("When is high tide?");
        assertThat(asked.at("/questions/0/question_details/0/answer").asString(""))
                .isEqualTo("At nine");
        assertThat(api.read("/report/webinars/" + webinar.id() + "/qa")).isEqualTo(asked);
    }

    @Test
    @Shows("webinar.anonymous-polls")
    void anAnonymousPollDoesNotSayWhoVoted() {
        api.post(path + "/polls", POLL.formatted("true"));
        Webinar live = zoom.webinars().start(webinar);
        zoom.webinars().vote(live, zoom.webinars().join(live, "Gus Visitor"), "Ebb or flood?", "Ebb");
        zoom.webinars().end(live);

        assertThat(api.get("/past_webinars/" + webinar.id() + "/polls").body())
                .contains("Anonymous Attendee")
                .doesNotContain("Gus");
    }
}
