package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChatTest {
    private static final String MESSAGES = "/chat/users/me/messages";

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);
    private final Told told = new Told(zoom);
    private final User mira = zoom.user();
    private final User anselm = zoom.users().get(1);
    private final User yuki = zoom.users().get(2);
    private final String toAnselm = "?to_contact=" + Api.encode(anselm.email());

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows("chat.both-forms")
    void aMessageToAContactIsToldInBothForms() {
        String id = Client.json(api.post(MESSAGES, "{\"message\":\"Ebb\",\"to_contact\":\"" + anselm.email() + "\"}"))
                .path("id")
                .asString("");

        assertThat(told.names()).containsExactly("chat_message.sent", "team_chat.dm_message_posted");
        assertThat(told.last("chat_message.sent").at("/object/contact_email").asString(""))
                .isEqualTo(anselm.email());
        JsonNode newer = told.last("team_chat.dm_message_posted");
        assertThat(newer.at("/object/message_id").asString("")).isEqualTo(id);
        assertThat(newer.path("operator").asString("")).isEqualTo(mira.email());
        assertThat(texts(toAnselm)).containsExactly("Ebb");
        assertThat(zoom.chat().unread(anselm)).extracting(ChatMessage::text).containsExactly("Ebb");
    }

    @Test
    @Shows("chat.both-sides")
    void bothSidesSeeTheSameConversation() {
        zoom.chat().write(mira, anselm, "Ebb");
        zoom.chat().write(anselm, mira, "Flood");

        assertThat(texts(toAnselm)).containsExactly("Flood", "Ebb");
        JsonNode his = api.read("/chat/users/" + anselm.id() + "/messages?to_contact=" + mira.email());
        assertThat(Api.texts(his.path("messages"), "message")).containsExactly("Flood", "Ebb");
        assertThat(told.all().stream()
                        .map(event -> event.at("/payload/object/session_id").asString(""))
                        .distinct())
                .hasSize(1);
    }

    @Test
    @Shows("chat.channel-message")
    void aMessageInAChannelIsForItsMembers() {
        TeamChannel tides = zoom.chat().open(mira, "Tides", anselm);

        zoom.chat().write(anselm, tides, "Slack water");

        assertThat(told.last("team_chat.channel_message_posted")
                        .at("/object/channel_name")
                        .asString(""))
                .isEqualTo("Tides");
        assertThat(texts("?to_channel=" + tides.id())).containsExactly("Slack water");
        assertThatThrownBy(() -> zoom.chat().write(yuki, tides, "And me?"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5301");
        assertThat(api.get("/chat/users/" + yuki.id() + "/messages?to_channel=" + tides.id())
                        .body())
                .contains("\"code\":5301");
    }

    @Test
    void aMessageIsEditedAndDeletedByWhoWroteIt() {
        ChatMessage hers = zoom.chat().write(mira, anselm, "Ebb");
        ChatMessage his = zoom.chat().write(anselm, mira, "Flood");
        String one = MESSAGES + "/" + hers.id();

        api.put(one, "{\"message\":\"Low water\",\"to_contact\":\"" + anselm.email() + "\"}");
        assertThat(api.read(one + toAnselm).path("message").asString("")).isEqualTo("Low water");
        assertThat(api.delete(one + toAnselm).statusCode()).isEqualTo(204);

        assertThat(texts(toAnselm)).containsExactly("Flood");
        assertThat(texts(toAnselm + "&include_deleted_and_edited_message=true")).hasSize(2);
        assertThat(api.get(one + toAnselm).body()).contains("\"code\":300");
        assertThat(api.delete(MESSAGES + "/" + his.id() + toAnselm).body()).contains("\"code\":200");
        assertThat(told.names())
                .containsSubsequence(
                        "chat_message.updated",
                        "team_chat.dm_message_updated",
                        "chat_message.deleted",
                        "team_chat.dm_message_deleted");
    }

    @Test
    @Shows("chat.thread")
    void anAnswerToAnAnswerIsInTheSameThread() {
        ChatMessage begun = zoom.chat().write(mira, anselm, "When is high water?");
        ChatMessage answer = zoom.chat().reply(anselm, begun, "At nine");
        zoom.chat().reply(mira, answer, "Sure?");

        String thread = MESSAGES + "/" + begun.id() + "/thread" + toAnselm + "&from=2020-01-01T00:00:00Z&sort=asc";
        assertThat(Api.texts(api.read(thread).path("messages"), "message")).containsExactly("At nine", "Sure?");
        assertThat(api.read(thread + "&need_main_message=true").path("total").asInt(0))
                .isEqualTo(3);
        assertThat(texts(toAnselm + "&exclude_child_message=true")).containsExactly("When is high water?");
        assertThat(told.last("chat_message.replied").at("/object/parent_msg_id").asString(""))
                .isEqualTo(begun.id());
        assertThat(told.last("team_chat.dm_message_posted")
                        .at("/object/reply_main_message_id")
                        .asString(""))
                .isEqualTo(begun.id());
    }

    @Test
    void reactionsAreCountedAndTold() {
        ChatMessage message = zoom.chat().write(anselm, mira, "Spring tide");
        String reactions = MESSAGES + "/" + message.id() + "/emoji_reactions";
        String body = "{\"action\":\"%s\",\"emoji\":\"👍\",\"to_contact\":\"" + anselm.email() + "\"}";

        api.patch(reactions, body.formatted("add"));
        api.patch(reactions, body.formatted("add"));
        zoom.chat().react(anselm, message, "👍");
        assertThat(api.read(MESSAGES + "/" + message.id() + toAnselm)
                        .at("/reactions/0/total_count")
                        .asInt(0))
                .isEqualTo(2);
        api.patch(reactions, body.formatted("remove"));

        assertThat(told.names().stream().filter(name -> name.contains("reaction")))
                .containsExactly(
                        "team_chat.dm_reaction_added", "team_chat.dm_reaction_added", "team_chat.dm_reaction_removed");
    }

    @Test
    void aMessageIsMarkedAsReadAndUnread() {
        ChatMessage message = zoom.chat().write(anselm, mira, "Neap tide");
        String status = MESSAGES + "/" + message.id() + "/status";
        String body = "{\"action\":\"%s\",\"to_contact\":\"" + anselm.email() + "\"}";

        api.patch(status, body.formatted("read"));
        assertThat(zoom.chat().unread(mira)).isEmpty();
        api.patch(status, body.formatted("unread"));

        assertThat(zoom.chat().unread(mira)).containsExactly(message);
        assertThat(zoom.chat().unread(anselm)).isEmpty();
    }

    @Test
    @Shows("chat.today")
    void listsAreOfTodayUnlessTheySayOtherwise() {
        zoom.chat().write(mira, anselm, "Yesterday's tide");
        zoom.clock().advance(Duration.ofDays(1));
        zoom.chat().write(mira, anselm, "Today's tide");

        assertThat(texts(toAnselm)).containsExactly("Today's tide");
        String yesterday =
                zoom.clock().instant().minus(Duration.ofDays(1)).toString().substring(0, 10);
        assertThat(texts(toAnselm + "&date=" + yesterday)).containsExactly("Yesterday's tide");
        assertThat(texts(toAnselm + "&from=2020-01-01T00:00:00Z")).hasSize(2);
        assertThat(api.get(MESSAGES + toAnselm + "&date=monday").body()).contains("\"field\":\"date\"");
    }

    @Test
    void whoeverHasWrittenIsInTheSessions() {
        TeamChannel tides = zoom.chat().open(mira, "Tides");
        zoom.chat().write(mira, tides, "Ebb");
        zoom.chat().write(mira, yuki, "Flood");

        assertThat(Api.texts(api.read("/chat/users/me/sessions").path("sessions"), "name"))
                .containsExactly("Tides", "Yuki Haldorsen");
        assertThat(Api.texts(api.read("/chat/users/me/sessions?type=1:1").path("sessions"), "type"))
                .containsExactly("1:1");
    }

    @Test
    @Shows("chat.pins")
    void aPinnedMessageStaysAtTheTop() {
        TeamChannel tides = zoom.chat().open(mira, "Tides");
        ChatMessage message = zoom.chat().write(mira, tides, "Tide table");
        String body =
                "{\"method\":\"%s\",\"message_id\":\"" + message.id() + "\",\"channel_id\":\"" + tides.id() + "\"}";

        api.patch("/chat/channel/message/events", body.formatted("pin"));
        assertThat(Api.texts(
                        api.read("/chat/channels/" + tides.id() + "/pinned").path("messages"), "message"))
                .containsExactly("Tide table");
        api.patch("/chat/channel/message/events", body.formatted("unpin"));

        assertThat(api.read("/chat/channels/" + tides.id() + "/pinned")
                        .path("messages")
                        .size())
                .isZero();
        assertThat(told.names()).endsWith("team_chat.channel_pin_added", "team_chat.channel_pin_removed");
    }

    @Test
    @Shows("chat.refusals")
    void whatIsWrongWithAMessageIsNamed() {
        assertThat(api.post(MESSAGES, "{\"to_contact\":\"" + anselm.email() + "\"}")
                        .body())
                .contains("\"field\":\"message\"");
        assertThat(api.post(MESSAGES, "{\"message\":\"Ebb\"}").body()).contains("\"field\":\"to_contact\"");
        assertThat(api.post(MESSAGES, "{\"message\":\"Ebb\",\"to_contact\":\"a@b.example\"}")
                        .body())
                .contains("\"code\":1001");
        assertThat(api.post(MESSAGES, "{\"message\":\"Ebb\",\"to_channel\":\"nothing\"}")
                        .body())
                .contains("\"code\":4130");
        assertThat(told.names()).isEmpty();
    }

    private List<String> texts(String query) {
        return Api.texts(api.read(MESSAGES + query).path("messages"), "message");
    }
}
