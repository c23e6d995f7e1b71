package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RegistrantsTest {
    private static final String AT_ONCE = "0";
    private static final String BY_HAND = "1";

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);
    private final Told told = new Told(zoom);

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows("registration.automatic")
    void whoRegistersMayComeAtOnceWhereNobodyDecides() {
        String path = meeting(AT_ONCE);

        JsonNode made = register(path, "io@shore.example");

        assertThat(made.path("join_url").asString("")).startsWith("https://").contains("tk=");
        assertThat(made.path("id").isNumber()).isTrue();
        JsonNode created = told.last("meeting.registration_created");
        assertThat(created.at("/object/id").isNumber()).isTrue();
        assertThat(created.at("/object/registrant/status").asString("")).isEqualTo("approved");
        assertThat(created.at("/object/registrant/join_url").asString(""))
                .isEqualTo(made.path("join_url").asString());
    }

    @Test
    @Shows("registration.by-hand")
    void whereTheHostDecidesSomebodyWaitsUntilThen() {
        String path = meeting(BY_HAND);

        JsonNode made = register(path, "io@shore.example");

        assertThat(made.has("join_url")).isFalse();
        assertThat(emails(path, "approved")).isEmpty();
        assertThat(emails(path, "pending")).containsExactly("io@shore.example");
        decide(path, "approve", "io@shore.example");
        assertThat(emails(path, "approved")).containsExactly("io@shore.example");
        assertThat(told.last("meeting.registration_approved")
                        .at("/object/registrant/join_url")
                        .asString(""))
                .startsWith("https://");
        assertThat(told.last("meeting.registration_approved").path("operator").asString(""))
                .isEqualTo(zoom.user().email());
    }

    @Test
    void eachDecisionIsTold() {
        String path = meeting(BY_HAND);
        register(path, "io@shore.example");
        register(path, "ea@shore.example");

        decide(path, "deny", "io@shore.example");
        decide(path, "approve", "ea@shore.example");
        decide(path, "approve", "ea@shore.example");
        decide(path, "cancel", "ea@shore.example");

        assertThat(emails(path, "denied")).containsExactly("io@shore.example");
        assertThat(emails(path, "approved")).isEmpty();
        assertThat(told.names())
                .containsExactly(
                        "meeting.created",
                        "meeting.registration_created",
                        "meeting.registration_created",
                        "meeting.registration_denied",
                        "meeting.registration_approved",
                        "meeting.registration_cancelled");
    }

    @Test
    void aRegistrantCanBeReadAndDeleted() {
        String path = meeting(AT_ONCE);
        String one = path + "/registrants/"
                + register(path, "io@shore.example").path("registrant_id").asString("");

        assertThat(api.read(one).path("first_name").asString("")).isEqualTo("Io");
        assertThat(api.delete(one).statusCode()).isEqualTo(204);
        assertThat(api.get(one).body()).contains("\"code\":300", "Registrant ID");
    }

    @Test
    @Shows("registration.again")
    void whoRegistersTwiceIsTheSameRegistrant() {
        String path = meeting(AT_ONCE);

        JsonNode first = register(path, "io@shore.example");
        JsonNode second = register(path, "IO@shore.example");

        assertThat(second.path("registrant_id")).isEqualTo(first.path("registrant_id"));
        assertThat(told.names()).containsOnlyOnce("meeting.registration_created");
    }

    @Test
    void registrantsComeInPages() {
        String path = meeting(AT_ONCE);
        List.of("a", "b", "c").forEach(name -> register(path, name + "@shore.example"));

        JsonNode first = api.read(path + "/registrants?page_size=2");
        JsonNode second = api.read(path + "/registrants?page_size=2&next_page_token="
                + first.path("next_page_token").asString(""));

        assertThat(first.path("total_records").asInt(0)).isEqualTo(3);
        assertThat(Api.texts(second.path("registrants"), "email")).containsExactly("c@shore.example");
        assertThat(second.path("next_page_token").asString("?")).isEmpty();
    }

    @Test
    @Shows("registration.not-enabled")
    void aMeetingWithoutRegistrationSaysSo() {
        Meeting planned = zoom.meetings().all().get(0);

        HttpResponse<String> answer = api.get("/meetings/" + planned.id() + "/registrants");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .isEqualTo("{\"code\":404,\"message\":\"Registration has not been enabled for this meeting: "
                        + planned.id() + ".\"}");
    }

    @Test
    @Shows("registration.refusals")
    void whoCannotRegisterIsToldWhy() {
        String path = meeting(AT_ONCE);
        assertThat(refused(path, zoom.user().email()))
                .isEqualTo("{\"code\":3027,\"message\":\"Host can not register\"}");

        api.patch(path, "{\"settings\":{\"enforce_login_domains\":\"shore.example;reef.example\"}}");
        assertThat(refused(path, "io@desert.example")).contains("\"code\":3034", "work email address");

        api.patch(path, "{\"settings\":{\"registrants_restrict_number\":1}}");
        register(path, "io@shore.example");
        assertThat(refused(path, "ea@shore.example"))
                .isEqualTo("{\"code\":3043,\"message\":\"Meeting has reached maximum attendee capacity.\"}");

        Meeting meeting = zoom.meetings().find(path.substring("/meetings/".length()));
        zoom.meetings().end(zoom.meetings().start(meeting));
        assertThat(refused(path, "mo@shore.example")).contains("\"code\":3038", "Meeting is over");
    }

    @Test
    @Shows("registration.missing-field")
    void aMissingAnswerIsNamed() {
        String path = meeting(AT_ONCE);
        api.patch(
                path + "/registrants/questions",
                "{\"questions\":[{\"field_name\":\"city\",\"required\":true},{\"field_name\":\"org\"}]}");

        HttpResponse<String> answer =
                api.post(path + "/registrants", "{\"email\":\"io@shore.example\",\"first_name\":\"Io\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"code\":300,\"message\":\"Validation Failed.\",\"errors\":[{\"field\":\"city\","
                        + "\"message\":\"Missing field.\"}]}");
        assertThat(Api.texts(api.read(path + "/registrants/questions").path("questions"), "field_name"))
                .containsExactly("city", "org");
    }

    @Test
    void manyRegisterAtOnce() {
        String path = meeting(BY_HAND);

        HttpResponse<String> answer = api.post(
                path + "/batch_registrants",
                ("{'auto_approve':true,'registrants':[{'email':'a@shore.example','first_name':'A'},"
                                + "{'email':'b@shore.example','first_name':'B'}]}")
                        .replace('\'', '"'));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(Api.texts(Client.json(answer).path("registrants"), "email"))
                .containsExactly("a@shore.example", "b@shore.example");
        assertThat(emails(path, "approved")).hasSize(2);
    }

    @Test
    @Shows("registration.batch-scheduled-only")
    void onlyScheduledMeetingsTakeManyAtOnce() {
        long id = Client.json(api.post("/users/me/meetings", "{\"type\":3,\"settings\":{\"approval_type\":0}}"))
                .path("id")
                .asLong();

        assertThat(api.post("/meetings/" + id + "/batch_registrants", "{}").body())
                .contains("\"code\":303");
    }

    @Test
    void aRegistrationForOneOccurrenceIsNotListedWithTheOthers() {
        JsonNode made = Client.json(api.post(
                "/users/me/meetings",
                ("{'type':8,'start_time':'2040-03-04T09:00:00Z','settings':{'approval_type':0},"
                                + "'recurrence':{'type':1,'end_times':2}}")
                        .replace('\'', '"')));
        String path = "/meetings/" + made.path("id").asLong();
        List<String> ids = Api.texts(made.path("occurrences"), "occurrence_id");

        JsonNode answer = Client.json(api.post(
                path + "/registrants?occurrence_ids=" + ids.get(1),
                "{\"email\":\"io@shore.example\",\"first_name\":\"Io\"}"));

        assertThat(Api.texts(answer.path("occurrences"), "occurrence_id")).containsExactly(ids.get(1));
        assertThat(Api.texts(told.last("meeting.registration_created").at("/object/occurrences"), "occurrence_id"))
                .containsExactly(ids.get(1));
        assertThat(api.read(path + "/registrants?occurrence_id=" + ids.get(0))
                        .path("registrants")
                        .isEmpty())
                .isTrue();
    }

    @Test
    @Shows("registration.participant")
    void whoComesByTheLinkIsKnownByTheRegistration() {
        String path = meeting(AT_ONCE);
        Meeting meeting = zoom.meetings().find(path.substring("/meetings/".length()));
        Registrant io = zoom.meetings().register(meeting, "io@shore.example", "Io", "Marsh");
        Meeting live = zoom.meetings().start(meeting);

        zoom.meetings().join(live, io);

        JsonNode joined = told.last("meeting.participant_joined").at("/object/participant");
        assertThat(joined.path("registrant_id").asString("")).isEqualTo(io.id());
        assertThat(joined.path("email").asString("")).isEqualTo("io@shore.example");
        assertThat(joined.path("id").asString("?")).isEmpty();
        zoom.meetings().end(live);
        JsonNode row = api.read("/past_meetings/" + live.id() + "/participants").at("/participants/1");
        assertThat(row.path("registrant_id").asString("")).isEqualTo(io.id());
        assertThat(row.path("user_email").asString("")).isEqualTo("io@shore.example");
    }

    private String meeting(String approvalType) {
        JsonNode made = Client.json(api.post(
                "/users/me/meetings",
                "{\"topic\":\"Tides\",\"start_time\":\"2040-03-04T09:00:00Z\",\"settings\":{\"approval_type\":"
                        + approvalType + "}}"));
        return "/meetings/" + made.path("id").asLong();
    }

    private JsonNode register(String path, String email) {
        HttpResponse<String> answer = post(path, email);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Client.json(answer);
    }

    private String refused(String path, String email) {
        HttpResponse<String> answer = post(path, email);
        assertThat(answer.statusCode()).isEqualTo(400);
        return answer.body();
    }

    private HttpResponse<String> post(String path, String email) {
        return api.post(
                path + "/registrants", "{\"email\":\"" + email + "\",\"first_name\":\"Io\",\"last_name\":\"Marsh\"}");
    }

    private void decide(String path, String action, String email) {
        HttpResponse<String> answer = api.put(
                path + "/registrants/status",
                "{\"action\":\"" + action + "\",\"registrants\":[{\"email\":\"" + email + "\"}]}");
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    private List<String> emails(String path, String status) {
        return Api.texts(api.read(path + "/registrants?status=" + status).path("registrants"), "email");
    }
}
