package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChannelsTest {
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

    @Test
    @Shows("chat.channel-told")
    void aChannelIsMadeChangedAndDeleted() {
        JsonNode made = Client.json(api.post(
                "/chat/users/me/channels",
                "{\"name\":\"Tides\",\"type\":1,\"members\":[{\"email\":\"" + anselm.email() + "\"}]}"));
        String path = "/chat/channels/" + made.path("id").asString("");

        assertThat(made.path("jid").asString("")).endsWith("@conference.xmpp.zoom.us");
        assertThat(api.patch(path, "{\"name\":\"High tides\"}").statusCode()).isEqualTo(204);
        assertThat(api.read(path).path("name").asString("")).isEqualTo("High tides");
        assertThat(told.last("chat_channel.created").at("/object/members").size())
                .isEqualTo(2);
        assertThat(api.delete(path).statusCode()).isEqualTo(204);

        assertThat(api.get(path).body()).contains("\"code\":4130");
        assertThat(told.names())
                .containsExactly("chat_channel.created", "chat_channel.updated", "chat_channel.deleted");
    }

    @Test
    @Shows("chat.members")
    void membersComeAndGoAndEachIsTold() {
        String id = zoom.chat().openToAll(mira, "Tides").id();
        String path = "/chat/channels/" + id;

        api.post(path + "/members", "{\"members\":[{\"email\":\"" + anselm.email() + "\"}]}");
        zoom.chat().join(yuki, zoom.chat().channel(id));
        assertThat(emails(path)).containsExactly(mira.email(), anselm.email(), yuki.email());
        assertThat(Api.texts(api.read(path + "/members").path("members"), "role"))
                .containsExactly("owner", "member", "member");
        api.delete(path + "/members/" + anselm.id());
        zoom.chat().leave(yuki, zoom.chat().channel(id));

        assertThat(emails(path)).containsExactly(mira.email());
        assertThat(told.names())
                .containsExactly(
                        "chat_channel.created",
                        "chat_channel.member_invited",
                        "chat_channel.member_joined",
                        "chat_channel.member_removed",
                        "chat_channel.member_left");
    }

    @Test
    void theCallerJoinsAndLeavesByItself() {
        String path = "/chat/channels/" + zoom.chat().openToAll(anselm, "Tides").id();

        assertThat(Client.json(api.post(path + "/members/me", "")).path("id").asString(""))
                .isEqualTo(mira.id());
        assertThat(Api.texts(api.read("/chat/users/me/channels").path("channels"), "name"))
                .containsExactly("Tides");
        assertThat(api.delete(path + "/members/me").statusCode()).isEqualTo(204);
        assertThat(api.read("/chat/users/me/channels").path("channels").size()).isZero();
    }

    @Test
    @Shows("chat.rights")
    void onlyWhoLooksAfterAChannelChangesIt() {
        TeamChannel tides = zoom.chat().open(anselm, "Tides", mira, yuki);
        String path = "/chat/channels/" + tides.id();

        assertThat(api.patch(path, "{\"name\":\"Mine\"}").body()).contains("\"code\":200");
        assertThat(api.delete(path + "/members/" + yuki.id()).body()).contains("\"code\":200");
        api.post(
                "/chat/users/" + anselm.id() + "/channels/" + tides.id() + "/admins",
                "{\"admins\":[{\"email\":\"" + mira.email() + "\"}]}");

        assertThat(api.delete(path + "/members/" + yuki.id()).statusCode()).isEqualTo(204);
        assertThatThrownBy(() -> zoom.chat().join(yuki, tides))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5301");
    }

    @Test
    void whoWasPromotedCanBeDemoted() {
        TeamChannel tides = zoom.chat().open(mira, "Tides", anselm);
        String admins = "/chat/users/me/channels/" + tides.id() + "/admins";

        api.post(admins, "{\"admins\":[{\"email\":\"" + anselm.email() + "\"}]}");
        assertThat(Api.texts(api.read(admins).path("admins"), "email")).containsExactly(mira.email(), anselm.email());
        assertThat(api.delete(admins + "?user_ids=" + anselm.id()).statusCode()).isEqualTo(204);

        assertThat(Api.texts(api.read(admins).path("admins"), "email")).containsExactly(mira.email());
    }

    @Test
    @Shows("chat.archive")
    void anArchivedChannelTakesNoMessages() {
        TeamChannel tides = zoom.chat().open(mira, "Tides");

        JsonNode answer = Client.json(api.patch(
                "/chat/channels/events",
                "{\"method\":\"archive\",\"channel_ids\":[\"" + tides.id() + "\",\"nothing\"]}"));

        assertThat(answer.path("failed_channels").valueStream().map(JsonNode::asString))
                .containsExactly("nothing");
        assertThat(told.names()).containsExactly("chat_channel.created", "team_chat.channel_archived");
        assertThatThrownBy(() -> zoom.chat().write(mira, tides, "Ebb")).hasMessageContaining("archived");
        assertThat(found("Tid", false)).isEmpty();
        assertThat(found("Tid", true)).containsExactly("Tides");
    }

    @Test
    void manyChannelsComeInPages() {
        for (int i = 1; i <= 5; i++) {
            zoom.chat().open(mira, "Tide " + i);
        }

        JsonNode first = api.read("/chat/channels?page_size=3");
        JsonNode second = api.read("/chat/channels?page_size=3&next_page_token="
                + Api.encode(first.path("next_page_token").asString("")));

        assertThat(Api.texts(first.path("channels"), "name")).containsExactly("Tide 1", "Tide 2", "Tide 3");
        assertThat(Api.texts(second.path("channels"), "name")).containsExactly("Tide 4", "Tide 5");
        assertThat(second.path("next_page_token").asString("?")).isEmpty();
    }

    @Test
    @Shows("chat.contacts")
    void everybodyInTheAccountIsAContact() {
        zoom.people().show(yuki, "Away");

        assertThat(Api.texts(api.read("/chat/users/me/contacts").path("contacts"), "email"))
                .containsExactly(anselm.email(), yuki.email());
        assertThat(api.read("/chat/users/me/contacts/" + yuki.email() + "?query_presence_status=true")
                        .path("presence_status")
                        .asString(""))
                .isEqualTo("Away");
        assertThat(Api.texts(api.read("/contacts?search_key=yUk").path("contacts"), "email"))
                .containsExactly(yuki.email());
        assertThat(api.get("/contacts").body()).contains("\"field\":\"search_key\"");
    }

    private List<String> emails(String path) {
        return Api.texts(api.read(path + "/members").path("members"), "email");
    }

    private List<String> found(String needle, boolean archived) {
        JsonNode answer = Client.json(api.post(
                "/chat/channels/search",
                "{\"needle\":\"" + needle + "\",\"haystack\":\"channel\",\"include_archived\":" + archived + "}"));
        return Api.texts(answer.path("channels"), "name");
    }
}
