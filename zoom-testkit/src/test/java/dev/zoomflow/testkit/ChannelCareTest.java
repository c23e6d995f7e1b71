package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChannelCareTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);
    private final User mira = zoom.user();
    private final User anselm = zoom.users().get(1);
    private final User yuki = zoom.users().get(2);
    private final TeamChannel tides = zoom.chat().open(mira, "Tides", anselm);
    private final String channel = "/chat/channels/" + tides.id();

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows("chat.mention-groups")
    void membersAreMentionedTogether() {
        String all = channel + "/mention_group";
        JsonNode made = Client.json(
                api.post(all, "{\"mention_group_name\":\"Crew\",\"identifiers\":[\"" + anselm.email() + "\"]}"));
        String one = all + "/" + made.path("mention_group_id").asString("");

        assertThat(api.patch(one, "{\"mention_group_description\":\"Who sails\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(api.read(all)
                        .at("/mention_group_list/0/mention_group_description")
                        .asString(""))
                .isEqualTo("Who sails");
        assertThat(api.post(one + "/members", "{\"identifiers\":[\"" + mira.id() + "\"]}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(Api.texts(api.read(one + "/members").path("members"), "user_id"))
                .containsExactly(anselm.id(), mira.id());
        assertThat(api.delete(one + "/members?identifiers=" + anselm.id()).statusCode())
                .isEqualTo(204);
        assertThat(api.read(one + "/members").path("members").size()).isEqualTo(1);
        assertThat(api.delete(one).statusCode()).isEqualTo(204);
        assertThat(api.get(one + "/members").body()).contains("\"code\":5508");
    }

    @Test
    @Shows("chat.mention-groups")
    void whatIsWrongWithAMentionGroupIsNamed() {
        String all = channel + "/mention_group";
        String crew = "{\"mention_group_name\":\"Crew\",\"identifiers\":[\"" + anselm.id() + "\"]}";
        String one = all + "/" + Client.text(api.post(all, crew), "mention_group_id");

        assertThat(Api.refusal(api.post(all, crew))).isEqualTo("400 200");
        assertThat(api.post(one + "/members", "{\"identifiers\":[\"" + yuki.id() + "\"]}")
                        .body())
                .contains("\"code\":5511");
        assertThat(api.delete(one + "/members?identifiers=" + mira.id()).body()).contains("\"code\":5510");
        for (int watch = 2; watch <= 20; watch++) {
            api.post(all, crew.replace("Crew", "Watch " + watch));
        }
        assertThat(Api.refusal(api.post(all, crew.replace("Crew", "Watch 21")))).isEqualTo("400 5506");
        assertThat(api.get("/chat/channels/nothing/mention_group").body()).contains("\"code\":4130");
        TeamChannel others = zoom.chat().open(anselm, "Others");
        assertThat(api.get("/chat/channels/" + others.id() + "/mention_group").statusCode())
                .isEqualTo(403);
    }

    @Test
    @Shows("chat.retention")
    void aChannelKeepsItsMessagesAsLongAsItSays() {
        String path = channel + "/retention";
        assertThat(api.read(path).at("/cloud_retention/enable_custom_retention").asBoolean(true))
                .isFalse();

        assertThat(api.patch(
                                path,
                                "{\"cloud_retention\":{\"enable_custom_retention\":true,\"retention_period\":\"1y\"}}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(api.read(path).at("/cloud_retention/retention_period").asString(""))
                .isEqualTo("1y");
        assertThat(api.patch(path, "{\"cloud_retention\":{\"enable_custom_retention\":true}}")
                        .statusCode())
                .isEqualTo(400);
        api.patch(path, "{\"cloud_retention\":{\"enable_custom_retention\":false}}");
        assertThat(api.read(path).at("/cloud_retention/enable_custom_retention").asBoolean(true))
                .isFalse();
    }

    @Test
    @Shows("chat.activities")
    void whoCameAndWentIsLogged() {
        api.post(channel + "/members", "{\"members\":[{\"email\":\"" + yuki.email() + "\"}]}");
        zoom.chat().leave(anselm, tides);
        String day = zoom.clock().instant().toString().substring(0, 10);
        String days = "?start_date=" + day + "&end_date=" + day;

        JsonNode rows = api.read(channel + "/activities" + days).path("channel_activity_logs");

        assertThat(rows.valueStream()
                        .map(row -> row.at("/members/member_status").asString("") + " "
                                + row.at("/members/member_list/0/user_id").asString("")))
                .containsExactly("joined " + yuki.id(), "left " + anselm.id());
        JsonNode all = api.read("/chat/activities/channels" + days).path("channel_activity_logs");
        assertThat(Api.texts(all, "channel_id")).containsOnly(tides.id()).hasSize(2);
        assertThat(api.get(channel + "/activities").body()).contains("start_date");
        assertThat(api.get("/chat/channels/nothing/activities" + days).body()).contains("\"code\":5306");
    }

    @Test
    @Shows("chat.legal-hold")
    void theChatOfUsersIsKeptForAMatter() {
        String all = "/chat/legalhold/matters";
        String id = Client.text(
                api.post(all, "{\"matter_name\":\"Collision\",\"identifiers\":[\"" + anselm.email() + "\"]}"),
                "matter_id");

        assertThat(api.patch(all + "/" + id, "{\"matter_name\":\"The collision\"}")
                        .statusCode())
                .isEqualTo(204);
        JsonNode row = api.read(all).at("/legal_hold_matters/0");
        assertThat(row.path("matter_name").asString("")).isEqualTo("The collision");
        assertThat(row.at("/matter_users/0/email").asString("")).isEqualTo(anselm.email());
        assertThat(api.post(all, "{\"matter_name\":\"Collision\"}").body()).contains("identifiers");
        assertThat(api.delete(all + "/" + id).statusCode()).isEqualTo(204);
        assertThat(api.delete(all + "/" + id).body()).contains("\"code\":1001");
    }

    @Test
    @Shows("chat.legal-hold-files")
    void whatAMatterKeepsIsDownloadedDayByDay() {
        zoom.chat().delete(zoom.chat().write(anselm, mira, "I saw nothing"));
        String all = "/chat/legalhold/matters";
        String files = all + "/"
                + Client.text(
                        api.post(all, "{\"matter_name\":\"Collision\",\"identifiers\":[\"" + anselm.email() + "\"]}"),
                        "matter_id")
                + "/files";
        JsonNode today = api.read(files + "?identifier=" + anselm.email()).at("/data/0");
        String download = files + "/download?file_key=" + today.path("file_key").asString("");

        assertThat(today.path("ready_for_download").asBoolean(true)).isFalse();
        assertThat(Api.refusal(api.get(download))).isEqualTo("403 403");
        zoom.clock().advance(Duration.ofDays(1));

        JsonNode kept = api.read(files + "?identifier=" + anselm.email()).at("/data/0");
        assertThat(kept.path("ready_for_download").asBoolean(false)).isTrue();
        assertThat(kept.path("file_count").asInt(0)).isEqualTo(1);
        HttpResponse<String> archive = api.get(download);
        assertThat(archive.headers().firstValue("content-type")).contains("application/zip");
        assertThat(archive.body()).startsWith("PK").contains("messages.json");
        assertThat(Api.refusal(api.get(files + "/download?file_key=none"))).isEqualTo("404 1001");
        assertThat(Api.refusal(api.get(files + "?identifier=" + mira.email()))).isEqualTo("404 1001");
    }

    @Test
    @Shows("chat.directory-groups")
    void contactsAreShownInGroups() {
        JsonNode made = Client.json(api.post("/im/groups", "{\"name\":\"Harbour\",\"search_by_account\":true}"));
        String path = "/im/groups/" + made.path("id").asString("");

        assertThat(api.post("/im/groups", "{\"name\":\"harbour\"}").body()).contains("\"code\":4132");
        assertThat(api.patch(path, "{\"type\":\"shared\"}").statusCode()).isEqualTo(204);
        api.post(path + "/members", "{\"members\":[{\"email\":\"" + anselm.email() + "\"}]}");
        assertThat(api.read(path).path("type").asString("")).isEqualTo("shared");
        assertThat(api.read("/im/groups").at("/groups/0/total_members").asInt()).isEqualTo(1);
        assertThat(Api.texts(api.read(path + "/members").path("members"), "email"))
                .containsExactly(anselm.email());
        assertThat(api.delete(path + "/members/" + anselm.id()).statusCode()).isEqualTo(204);
        assertThat(api.read(path).path("total_members").asInt(-1)).isZero();
        assertThat(api.delete(path).statusCode()).isEqualTo(204);
        assertThat(api.get(path).body()).contains("\"code\":4130");
    }
}
