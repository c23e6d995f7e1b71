package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChatFilesTest {
    private static final String CONTENT = "Ebb and flow — größer als sonst\r\n--edge\r\nstill the same file";

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);
    private final Told told = new Told(zoom);
    private final User anselm = zoom.users().get(1);
    private final String toAnselm = "to_contact=" + Api.encode(anselm.email());

    @AfterEach
    void close() {
        zoom.close();
    }

    private static Form file(String field) {
        return new Form().file(field, "tides.txt", "text/plain", CONTENT);
    }

    @Test
    @Shows("chat.files")
    void aFileComesBackAsItWasSent() {
        String id = Client.text(api.post("/chat/users/me/files", file("file")), "id");
        JsonNode file = api.read("/chat/files/" + id);

        assertThat(file.path("file_name").asString("")).isEqualTo("tides.txt");
        assertThat(api.fetch(file.path("download_url").asString("")).body()).isEqualTo(CONTENT);
        assertThat(new Client(zoom).get("/file/" + id).statusCode()).isEqualTo(401);
        String message = Client.text(
                api.post(
                        "/chat/users/me/messages",
                        "{\"message\":\"See\",\"to_contact\":\"" + anselm.email() + "\",\"file_ids\":[\"" + id
                                + "\"]}"),
                "id");
        assertThat(api.read("/chat/users/me/messages/" + message + "?" + toAnselm)
                        .at("/files/0/file_id")
                        .asString(""))
                .isEqualTo(id);
        assertThat(api.delete("/chat/files/" + id).statusCode()).isEqualTo(204);
        assertThat(api.get("/chat/files/" + id).body()).contains("\"code\":404");
        assertThat(told.names("team_chat.file"))
                .containsExactly(
                        "team_chat.file_uploaded",
                        "team_chat.file_downloaded",
                        "team_chat.file_shared",
                        "team_chat.file_deleted");
    }

    @Test
    void aFileIsSentAsAMessage() {
        JsonNode sent = Client.json(
                api.post("/chat/users/me/messages/files", file("files").text("to_contact", anselm.email())));

        JsonNode message = api.read("/chat/users/me/messages/" + sent.path("id").asString("") + "?" + toAnselm);
        assertThat(message.path("file_name").asString("")).isEqualTo("tides.txt");
        assertThat(api.fetch(message.path("download_url").asString("")).body()).isEqualTo(CONTENT);
        assertThat(told.object("team_chat.dm_message_posted")
                        .at("/files/0/file_message_type")
                        .asString(""))
                .isEqualTo("file");
        assertThat(told.object("team_chat.file_shared").path("type").asString(""))
                .isEqualTo("to_contact");
        assertThat(api.post("/chat/users/me/messages/files", file("files")).body())
                .contains("to_contact");
        assertThat(api.post("/chat/users/me/files", "{}").body()).contains("\"field\":\"file\"");
    }

    @Test
    @Shows("chat.emoji")
    void anAccountHasEmojisOfItsOwn() {
        Form form = new Form().text("name", "wave").file("file", "wave.png", "image/png", "~");
        String id = Client.text(api.post("/chat/emoji/files", form), "file_id");

        assertThat(api.post("/chat/emoji/files", form).statusCode()).isEqualTo(409);
        assertThat(Api.texts(api.read("/chat/emoji?search_key=wa").path("emojis"), "name"))
                .containsExactly("wave");
        assertThat(api.read("/chat/emoji?search_key=x").path("emojis").size()).isZero();
        assertThat(api.delete("/chat/emoji/" + id).statusCode()).isEqualTo(204);
        assertThat(api.delete("/chat/emoji/" + id).body()).contains("\"code\":5404");
        assertThat(told.names()).containsExactly("team_chat.emoji_added", "team_chat.emoji_removed");
    }
}
