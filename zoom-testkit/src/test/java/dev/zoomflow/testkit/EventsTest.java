package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EventsTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Client client = new Client(zoom);

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    void anAccountThatChangedSaysWhatItWasBefore() {
        JsonNode event = Client.json(zoom.events().sample("account.updated").json());

        assertThat(event.at("/payload/old_object/account_name").isString()).isTrue();
    }

    @Test
    void aSampleIsSentToWhoSubscribedIt() {
        try (Receiver app = Receiver.start(zoom.app().secretToken())) {
            zoom.webhooks().subscribe(zoom.app(), app.uri(), "webinar.ended");
            zoom.webhooks().settle();

            String body = zoom.events().sample("webinar.ended").send();
            zoom.events().sample("webinar.started").send();
            zoom.webhooks().settle();

            assertThat(app.last().body()).isEqualTo(body);
        }
    }

    @Test
    void aSeedMakesTheSameBytesInEverySimulator() {
        EventSample sample = zoom.events().sample("phone.callee_ended").seed(7);
        try (ZoomSimulator other = ZoomSimulator.start()) {
            assertThat(other.events().sample("phone.callee_ended").seed(7).json())
                    .isEqualTo(sample.json());
        }
        assertThat(sample.seed(8).json()).isNotEqualTo(sample.json());
    }

    @Test
    void withoutASeedEachSampleIsAnotherAndHappensNow() {
        EventSample sample = zoom.events().sample("team_chat.dm_message_posted");

        assertThat(sample.json()).isNotEqualTo(sample.json());
        assertThat(Instant.ofEpochMilli(
                        Client.json(sample.json()).path("event_ts").asLong()))
                .isBetween(zoom.clock().instant().minusSeconds(60), zoom.clock().instant());
    }

    @Test
    void aSampleIsAboutWhomATestSays() {
        User second = zoom.users().get(1);

        JsonNode payload =
                payload(zoom.events().sample("meeting.created").about(second).seed(1));

        assertThat(payload.path("operator_id").asString()).isEqualTo(second.id());
        assertThat(payload.path("object").path("host_id").asString()).isEqualTo(second.id());
        assertThat(payload.path("account_id").asString()).isEqualTo(second.accountId());
    }

    @Test
    void aTestMaySayWhenItHappenedAndWhatMembersAre() {
        Instant at = Instant.parse("2027-05-01T10:00:00.250Z");

        JsonNode body = Client.json(zoom.events()
                .sample("meeting.ended")
                .at(at)
                .with("payload.object.topic", "Grüße")
                .with("payload.object.tags", List.of("a", Map.of("b", 1)))
                .without("payload.object.uuid")
                .json());

        assertThat(body.path("event_ts").asLong()).isEqualTo(at.toEpochMilli());
        assertThat(body.at("/payload/object/end_time").asString()).isEqualTo("2027-05-01T10:00:00Z");
        assertThat(body.at("/payload/object/topic").asString()).isEqualTo("Grüße");
        assertThat(body.at("/payload/object/tags/1/b").asInt()).isEqualTo(1);
        assertThat(body.at("/payload/object/uuid").isMissingNode()).isTrue();
    }

    @Test
    void wrongWishesAreRefused() {
        EventSample sample = zoom.events().sample("meeting.ended");

        assertThatIllegalArgumentException().isThrownBy(() -> zoom.events().sample("meeting.exploded"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sample.with("payload..topic", "x"))
                .withMessageContaining("is no path");
        assertThatIllegalArgumentException().isThrownBy(() -> sample.withJson("payload.object.topic", "{"));
    }

    @Test
    void anEventIsDescribed() {
        EventDescription joined = zoom.events().describe("meeting.participant_joined");

        assertThat(joined.scopes()).contains("meeting:read:participant");
        assertThat(joined.required()).contains("payload.object.participant.join_time");
        assertThat(joined.members()).containsAll(joined.required()).contains("payload.object.participant.email");
    }

    @Test
    @Shows({"events.id-text", "events.id-number"})
    void numbersOfMeetingsAreTextOrNumberAsZoomWritesThem() {
        Set.of("meeting.started", "meeting.ended", "meeting.participant_joined", "meeting.participant_left")
                .forEach(event ->
                        assertThat(id(event).isString()).describedAs(event).isTrue());
        Set.of("meeting.created", "meeting.deleted", "meeting.registration_created", "recording.completed")
                .forEach(event ->
                        assertThat(id(event).isNumber()).describedAs(event).isTrue());
    }

    @Test
    @Shows({"events.key-order", "events.time-in-milliseconds", "events.download-token-beside-payload"})
    void theEnvelopeIsInTheOrderOfTheServiceThatSendsIt() {
        String recording = zoom.events().sample("recording.completed").seed(1).json();
        String meeting = zoom.events().sample("meeting.started").seed(1).json();

        assertThat(Client.json(recording).propertyNames())
                .containsExactly("payload", "event_ts", "event", "download_token");
        assertThat(Client.json(meeting).propertyNames()).containsExactly("event", "payload", "event_ts");
        assertThat(Client.json(meeting).path("event_ts").asLong()).isGreaterThan(1_700_000_000_000L);
    }

    @Test
    @Shows({"events.bots", "events.rtms-without-object", "events.presence-hyphen", "events.handup"})
    void someEventsHaveMembersOfTheirOwn() {
        assertThat(payload(sample("bot_notification")).propertyNames())
                .contains("accountId", "userId", "robotJid")
                .doesNotContain("account_id", "object");
        assertThat(payload(sample("meeting.rtms_started")).propertyNames()).doesNotContain("account_id", "object");
        assertThat(payload(sample("user.presence_status_updated"))
                        .path("object")
                        .has("date-time"))
                .isTrue();
        Map.of("caller_ended", true, "callee_missed", true, "callee_rejected", true, "callee_ended", false)
                .forEach((end, told) -> assertThat(
                                payload(sample("phone." + end)).path("object").has("handup_result"))
                        .as(end)
                        .isEqualTo(told));
    }

    @Test
    @Shows("events.compact")
    void bodiesAreWrittenAsJavaScriptWritesThem() {
        String body = sample("meeting.ended")
                .with("payload.object.topic", "a/b – <é> 😀")
                .json();

        assertThat(body).contains("\"topic\":\"a/b – <é> 😀\"").doesNotContain("\": ", "\\u", "\\/");
    }

    @Test
    @Shows({"events.guests", "events.handles"})
    void aGuestHasNoIdAndWhoComesBackHasAnotherHandle() {
        Meeting meeting = zoom.meetings().start(zoom.user(), "Harbour");
        zoom.meetings().leave(meeting, zoom.meetings().join(meeting, "Ada Visitor"));
        zoom.meetings().join(meeting, "Ada Visitor");

        List<JsonNode> stays = zoom.webhooks().sent().stream()
                .map(Client::json)
                .filter(body -> body.path("event").asString().equals("meeting.participant_joined"))
                .map(body -> body.at("/payload/object/participant"))
                .filter(participant -> participant.path("user_name").asString().equals("Ada Visitor"))
                .toList();
        assertThat(stays).hasSize(2).allSatisfy(stay -> {
            assertThat(stay.path("id").asString()).isEmpty();
            assertThat(stay.path("email").asString()).isEmpty();
            assertThat(stay.path("registrant_id").asString()).isEmpty();
            assertThat(stay.path("user_id").asString()).matches("\\d+");
        });
        assertThat(stays.get(0).path("user_id")).isNotEqualTo(stays.get(1).path("user_id"));
    }

    @Test
    void theCatalogueAndSamplesAreThereOverHttp() {
        JsonNode all = Client.json(client.get("/_control/events"));
        JsonNode one = Client.json(client.get("/_control/events/meeting.ended?seed=7"));
        JsonNode least = Client.json(client.get("/_control/events/meeting.ended?seed=7&required=true"));

        assertThat(all.size()).isEqualTo(505);
        assertThat(one)
                .isEqualTo(Client.json(
                        zoom.events().sample("meeting.ended").seed(7).json()));
        assertThat(least.path("payload").path("object").size())
                .isLessThanOrEqualTo(one.path("payload").path("object").size());
        assertThat(client.get("/_control/events/meeting.exploded").statusCode()).isEqualTo(400);
    }

    @Test
    void aSampleIsSentOverHttp() {
        User second = zoom.users().get(1);
        HttpResponse<String> sent = client.api(
                "POST",
                "/_control/events/user.updated?about=" + second.email(),
                "{\"payload.object.dept\":\"Harbour\"}",
                "");

        assertThat(sent.statusCode()).isEqualTo(202);
        assertThat(Client.json(sent).at("/payload/object/dept").asString()).isEqualTo("Harbour");
        assertThat(Client.json(sent).at("/payload/object/id").asString()).isEqualTo(second.id());
        assertThat(zoom.webhooks().sent()).containsExactly(sent.body());
    }

    private EventSample sample(String event) {
        return zoom.events().sample(event).seed(1);
    }

    private JsonNode id(String event) {
        return payload(sample(event)).path("object").path("id");
    }

    private static JsonNode payload(EventSample sample) {
        return Client.json(sample.json()).path("payload");
    }
}
