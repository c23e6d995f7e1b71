package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChatAsidesTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);
    private final Told told = new Told(zoom);
    private final User mira = zoom.user();
    private final User anselm = zoom.users().get(1);
    private final String there = "\"to_contact\":\"" + anselm.email() + "\"";
    private final String toAnselm = "to_contact=" + Api.encode(anselm.email());

    @AfterEach
    void close() {
        zoom.close();
    }

    private String write(String more) {
        return Client.text(
                api.post("/chat/users/me/messages", "{\"message\":\"Low water at six\"," + there + more + "}"), "id");
    }

    @Test
    @Shows("chat.bookmarks")
    void aMessageIsMarkedForTheCallerAlone() {
        String path = "/chat/messages/bookmarks";
        String one = path + "?message_id=" + write("");

        assertThat(api.patch(one, "{\"action\":\"add_bookmark\"," + there + "}").statusCode())
                .isEqualTo(204);
        api.patch(one, "{\"action\":\"add_bookmark\"," + there + "}");

        JsonNode rows = api.read(path + "?" + toAnselm).path("bookmarks");
        assertThat(Api.texts(rows, "message")).containsExactly("Low water at six");
        assertThat(rows.at("/0/is_sent_by_user").asBoolean()).isTrue();
        assertThat(api.patch(one, "{\"action\":\"tear_out\"," + there + "}").statusCode())
                .isEqualTo(400);
        api.patch(one, "{\"action\":\"remove_bookmark\"," + there + "}");
        assertThat(api.read(path).path("bookmarks").size()).isZero();
        assertThat(told.names("team_chat.bookmark"))
                .containsExactly("team_chat.bookmark_added", "team_chat.bookmark_removed");
    }

    @Test
    @Shows("chat.reminders")
    void theCallerIsRemindedOfAMessageOnce() {
        String path = "/chat/messages/" + write("") + "/reminder";

        assertThat(api.post(path, "{\"delay_seconds\":3600,\"reminder_note\":\"Go\"," + there + "}")
                        .statusCode())
                .isEqualTo(204);
        api.post(path, "{\"delay_seconds\":300,\"reminder_note\":\"Go now\"," + there + "}");

        assertThat(Api.texts(api.read("/chat/reminder?" + toAnselm).path("reminders"), "reminder_note"))
                .containsExactly("Go now");
        assertThat(api.delete(path + "?" + toAnselm).statusCode()).isEqualTo(204);
        assertThat(api.delete(path + "?" + toAnselm).body()).contains("\"code\":4200");
        assertThat(api.read("/chat/reminder").path("reminders").size()).isZero();
    }

    @Test
    @Shows("chat.reminder-refusals")
    void whatIsWrongWithAReminderIsNamed() {
        String path = "/chat/messages/" + write("") + "/reminder";

        assertThat(Api.refusal(api.post(path, "{\"delay_seconds\":300,\"to_contact\":\"nobody\"}")))
                .isEqualTo("400 4100");
        assertThat(Api.refusal(api.post(path, "{\"delay_seconds\":60," + there + "}")))
                .isEqualTo("400 4101");
        assertThat(Api.refusal(api.post(path, "{\"delay_seconds\":300}"))).isEqualTo("400 4102");
        assertThat(Api.refusal(api.post(path, "{" + there + "}"))).isEqualTo("400 4103");
        assertThat(Api.refusal(api.post(path, "{\"remind_time\":\"2001-01-01T00:00:00Z\"," + there + "}")))
                .isEqualTo("400 4105");
        assertThat(Api.refusal(api.post(path, "{\"remind_time\":\"soon\"," + there + "}")))
                .isEqualTo("400 4106");
    }

    @Test
    @Shows("chat.forwards")
    void aForwardedMessageIsReadAsItWas() {
        ChatMessage ebb = zoom.chat().write(anselm, mira, "Ebb");
        ChatMessage passedOn = zoom.chat().forward(mira, ebb, zoom.chat().open(mira, "Tides"));
        zoom.chat().edit(ebb, "Flood");

        JsonNode shown =
                api.read("/chat/users/me/messages/" + passedOn.id() + "?to_channel=" + passedOn.conversation());
        JsonNode forwarded =
                api.read("/chat/forwarded_message/" + shown.path("forward_id").asString(""));

        assertThat(forwarded.path("message").asString("")).isEqualTo("Ebb");
        assertThat(forwarded.path("sender").asString("")).isEqualTo(anselm.email());
        assertThat(Api.refusal(api.get("/chat/forwarded_message/none"))).isEqualTo("404 404");
    }

    @Test
    @Shows("chat.contact-invitations")
    void somebodyOutsideBecomesAContactByAgreeing() {
        User lin =
                new User("sTrangerQk2vTn4cXsPjBg", "oTherAccountGTRbSxk0eP", "lin@pebble.example", "Lin", "P", "UTC");
        zoom.add(lin);
        String external = "/chat/users/me/contacts?type=external";

        assertThat(api.post("/chat/users/me/invitations", "{\"email\":\"lin@pebble.example\"}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(api.read(external).path("contacts")).isEmpty();
        zoom.chat().accept(lin, mira);
        assertThat(Api.texts(api.read(external).path("contacts"), "email")).containsExactly(lin.email());
        assertThat(new Api(zoom, lin).read(external).path("contacts")).hasSize(1);
        assertThat(Api.refusal(
                        api.post("/chat/users/me/invitations", "{" + there.replace("to_contact", "email") + "}")))
                .isEqualTo("400 300");
    }

    @Test
    @Shows("chat.schedule")
    void aScheduledMessageIsSentByTheClock() {
        String soon = zoom.clock().instant().plus(Duration.ofHours(2)).toString();
        write(",\"scheduled_time\":\"" + soon + "\"");
        String second = write(",\"scheduled_time\":\"" + soon + "\"");
        String list = "/chat/messages/schedule";

        assertThat(api.read(list + "?" + toAnselm).path("messages").size()).isEqualTo(2);
        assertThat(told.names("chat_message")).isEmpty();
        assertThat(api.delete(list + "/" + second + "?" + toAnselm).statusCode())
                .isEqualTo(204);
        assertThat(api.delete(list + "/" + second + "?" + toAnselm).body()).contains("\"code\":5404");
        zoom.clock().advance(Duration.ofHours(3));

        assertThat(told.names("chat_message")).containsExactly("chat_message.sent");
        assertThat(api.read(list + "?" + toAnselm).path("messages").size()).isZero();
        assertThat(api.post(
                                "/chat/users/me/messages",
                                "{\"message\":\"Late\",\"scheduled_time\":\"2001-01-01T00:00:00Z\"," + there + "}")
                        .body())
                .contains("scheduled_time");
    }

    @Test
    void whoLeftMeanwhileWritesNothing() {
        TeamChannel tides = zoom.chat().open(mira, "Tides", anselm);
        String soon = zoom.clock().instant().plus(Duration.ofHours(2)).toString();
        api.post(
                "/chat/users/me/messages",
                "{\"message\":\"Late\",\"to_channel\":\"" + tides.id() + "\",\"scheduled_time\":\"" + soon + "\"}");

        zoom.chat().leave(mira, tides);
        zoom.clock().advance(Duration.ofHours(3));

        assertThat(told.names("chat_message")).isEmpty();
    }

    @Test
    @Shows("chat.stars")
    void whatIsStarredIsListedBySessions() {
        String path = "/chat/users/me/events";
        String star =
                "{\"method\":\"star\",\"params\":{\"target_type\":\"contact\",\"target_id\":\"" + anselm.id() + "\"}}";

        assertThat(api.patch(path, star).statusCode()).isEqualTo(204);

        JsonNode rows = api.read("/chat/users/me/sessions?search_star=true").path("sessions");
        assertThat(Api.texts(rows, "peer_contact_user_id")).containsExactly(anselm.id());
        api.patch(path, star.replace("\"star\"", "\"unstar\""));
        assertThat(api.read("/chat/users/me/sessions?search_star=true")
                        .path("sessions")
                        .size())
                .isZero();
        assertThat(told.names()).containsExactly("team_chat.starred", "team_chat.unstarred");
        assertThat(api.patch(path, "{\"method\":\"star\"}").statusCode()).isEqualTo(400);
    }

    @Test
    @Shows("chat.report")
    void theAccountsReportHasWhatWasWrittenAndTakenBack() {
        String gone = write("");
        Client.text(
                api.post("/im/users/me/chat/messages?chat_user=" + Api.encode(anselm.email()), "{\"message\":\"Old\"}"),
                "id");
        api.delete("/chat/users/me/messages/" + gone + "?" + toAnselm);
        String day = zoom.clock().instant().toString().substring(0, 10);
        String days = "?from=" + day + "&to=" + day;

        JsonNode session = api.read("/report/chat/sessions" + days).at("/sessions/0");
        assertThat(session.path("member_emails").valueStream().map(email -> email.asString("")))
                .containsExactlyInAnyOrder(mira.email(), anselm.email());
        JsonNode report = api.read("/report/chat/sessions/" + session.path("id").asString("") + days
                + "&include_fields=edited_messages,deleted_messages");
        assertThat(Api.texts(report.path("messages"), "message")).containsExactly("Old");
        assertThat(Api.texts(report.path("deleted_messages"), "id")).containsExactly(gone);
        assertThat(report.path("edited_messages").size()).isZero();
        assertThat(api.get("/report/chat/sessions").body()).contains("\"field\":\"from\"");
    }
}
