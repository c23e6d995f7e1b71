package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChatMigrationTest {
    private static final String MIGRATION = "/chat/migration/";
    private static final long MORNING = 1_700_000_000_000L;

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);
    private final Told told = new Told(zoom);
    private final User mira = zoom.user();
    private final User anselm = zoom.users().get(1);
    private final User yuki = zoom.users().get(2);

    @AfterEach
    void close() {
        zoom.close();
    }

    private String migrated() {
        return Client.text(
                api.post(
                        MIGRATION + "users/" + mira.id() + "/channels",
                        "{\"name\":\"Tides\",\"type\":2,\"created_time\":\"2023-02-13T15:23:14.541Z\",\"members\":["
                                + "{\"identifier\":\"" + anselm.email() + "\",\"role\":\"admin\"}]}"),
                "id");
    }

    @Test
    @Shows("chat.migrated-channels")
    void aChannelComesWithItsMembersAndNobodyIsTold() {
        String channel = migrated();

        HttpResponse<String> added = api.post(
                MIGRATION + "channels/" + channel + "/members",
                "{\"members\":[{\"identifier\":\"" + yuki.id() + "\"}]}");

        assertThat(added.statusCode()).isEqualTo(204);
        assertThat(zoom.chat().channel(channel).name()).isEqualTo("Tides");
        assertThat(Api.texts(api.read("/chat/channels/" + channel + "/members").path("members"), "role"))
                .containsExactly("owner", "admin", "member");
        assertThat(told.all()).isEmpty();
        String others = zoom.chat().open(mira, "Harbour").id();
        assertThat(Api.refusal(api.post(MIGRATION + "channels/" + others + "/members", "{\"members\":[]}")))
                .isEqualTo("403 403");
        assertThat(Api.refusal(api.post(MIGRATION + "channels/none/members", "{}")))
                .isEqualTo("404 4130");
        assertThat(api.post(MIGRATION + "channels/" + channel + "/members", "{\"members\":[]}")
                        .body())
                .isEqualTo("{\"code\":5301,\"message\":\"Request to add members to the migrated channel failed.\"}");
        assertThat(Api.refusal(api.post(MIGRATION + "users/nobody/channels", "{}")))
                .isEqualTo("404 1001");
    }

    @Test
    @Shows("chat.migrated-messages")
    void messagesComeWithTheirTimesAllOrNone() {
        String to = "\"to_channel\":\"" + migrated() + "\"";
        HttpResponse<String> answer = messages(
                message(MORNING + 60_000, anselm, to, ",\"reply_main_message_timestamp\":" + MORNING),
                message(MORNING, mira, to, ""));
        assertThat(Api.refusal(answer)).as("the answer before what it answers").isEqualTo("400 5301");

        assertThat(messages(
                                message(MORNING, mira, to, ""),
                                message(MORNING + 60_000, anselm, to, ",\"reply_main_message_timestamp\":" + MORNING))
                        .statusCode())
                .isEqualTo(201);

        JsonNode listed =
                api.read("/chat/users/me/messages?date=2023-11-14&" + query(to)).path("messages");
        assertThat(Api.texts(listed, "timestamp"))
                .containsExactly(Long.toString(MORNING + 60_000), Long.toString(MORNING));
        assertThat(listed.get(0).path("reply_main_message_id").asString(""))
                .isEqualTo(listed.get(1).path("id").asString("?"));
        assertThat(Api.refusal(messages(message(MORNING, yuki, to, "")))).isEqualTo("403 403");
        assertThat(Api.refusal(messages(message(MORNING, mira, to, "")))).isEqualTo("400 5301");
        assertThat(Api.refusal(messages(message(MORNING, mira, "\"to_contact\":\"nobody\"", ""))))
                .isEqualTo("404 1001");
        assertThat(told.all()).isEmpty();
    }

    @Test
    @Shows("chat.migrated-reactions")
    void reactionsComeToTheMessagesThatTheyWereFor() {
        String to = "\"to_contact\":\"" + anselm.email() + "\"";
        String id = Client.json(messages(message(MORNING, mira, to, "")))
                .path("ids")
                .get(0)
                .asString("");
        String reaction = "{\"reactions\":[{\"message_id\":\"" + id + "\",\"message_timestamp\":" + MORNING + "," + to
                + ",\"emojis\":[{\"emoji\":\"U+1F600\",\"user_identifier\":[\"" + mira.id() + "\",\"" + anselm.id()
                + "\"]}]}]}";

        assertThat(api.post(MIGRATION + "emoji_reactions", reaction).statusCode())
                .isEqualTo(204);

        JsonNode message = api.read("/chat/users/me/messages/" + id + "?" + query(to));
        assertThat(message.at("/reactions/0/total_count").asInt(0)).isEqualTo(2);
        assertThat(api.post(MIGRATION + "emoji_reactions", reaction.replace(":" + MORNING, ":7"))
                        .body())
                .isEqualTo("{\"code\":5401,\"message\":\"Message does not exist: 7.\"}");
        assertThat(Api.refusal(api.post(MIGRATION + "emoji_reactions", "{\"reactions\":[]}")))
                .isEqualTo("400 5301");
    }

    @Test
    @Shows("chat.migrated-stars")
    void whatWasStarredThereIsStarredHere() {
        String channel = migrated();
        String star = "{\"method\":\"star\",\"params\":[{\"target_id\":\"%s\",\"target_type\":\"channel\"}]}";
        String events = MIGRATION + "users/%s/events";

        assertThat(api.post(events.formatted(mira.id()), star.formatted(channel))
                        .statusCode())
                .isEqualTo(204);

        assertThat(Api.texts(
                        api.read("/chat/users/me/sessions?search_star=true").path("sessions"), "name"))
                .containsExactly("Tides");
        assertThat(Api.refusal(api.post(events.formatted(yuki.id()), star.formatted(channel))))
                .isEqualTo("403 403");
        assertThat(Api.refusal(api.post(events.formatted(mira.id()), star.formatted("none"))))
                .isEqualTo("404 4130");
        assertThat(told.all()).isEmpty();
    }

    @Test
    @Shows("chat.migration-mappings")
    void whatSlackCalledItIsFoundAgain() {
        TeamChannel tides = zoom.chat().open(mira, "Tides");
        zoom.chat().migrated("T04", "C07", tides);
        zoom.chat().migrated("T04", "U01", anselm);
        String mappings = MIGRATION + "mappings/";

        JsonNode channels =
                api.read(mappings + "channels?origin_platform=slack&origin_team_id=T04&origin_channel_ids=C07,C08");
        JsonNode users = api.read(mappings + "users?origin_platform=slack&origin_user_ids=U01");

        assertThat(channels.at("/mappings/0/zm_channel_id").asString("")).isEqualTo(tides.id());
        assertThat(List.of(
                        channels.path("mappings_found").asInt(),
                        channels.path("mappings_not_found").asInt()))
                .containsExactly(1, 1);
        assertThat(users.at("/mappings/0/zm_user_id").asString("")).isEqualTo(anselm.id());
        assertThat(api.get(mappings + "channels?origin_platform=slack&origin_team_id=T05&origin_channel_ids=C07")
                        .body())
                .isEqualTo("{\"code\":5801,\"message\":\"Migrated team ID does not exist.\"}");
        assertThat(Api.refusal(api.get(mappings + "users?origin_platform=irc&origin_user_ids=U01")))
                .isEqualTo("400 300");
    }

    private HttpResponse<String> messages(String... messages) {
        return api.post(MIGRATION + "messages", "{\"messages\":[" + String.join(",", messages) + "]}");
    }

    private static String message(long at, User sender, String to, String more) {
        return "{\"message_timestamp\":" + at + ",\"sender\":\"" + sender.id() + "\",\"message\":\"Ebb\"," + to + more
                + "}";
    }

    private static String query(String to) {
        return to.replace("\":\"", "=").replace("\"", "");
    }
}
