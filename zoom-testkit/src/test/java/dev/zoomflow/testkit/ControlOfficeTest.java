package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ControlOfficeTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Client client = new Client(zoom);
    private final Api api = new Api(zoom);
    private final User mira = zoom.user();
    private final User anselm = zoom.users().get(1);
    private final String user = "/users/" + anselm.id();

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    void messagesAreForwardedChangedReactedToAndDeleted() {
        Told told = new Told(zoom);
        JsonNode written = made("/chat/messages", "{\"text\":\"Ebb\",\"to\":\"" + anselm.id() + "\"}");
        String message = "/chat/messages/" + written.path("id").asString("");
        JsonNode channel = made("/chat/channels", "{\"name\":\"Tides\",\"public\":true}");

        JsonNode passed = made(
                message + "/forward", "{\"channel\":\"" + channel.path("id").asString("") + "\"}");
        post(message + "/edit", "{\"text\":\"Flood\"}");
        post(message + "/react", "{\"user\":\"" + anselm.id() + "\",\"emoji\":\"👍\"}");
        assertThat(list(user + "/unread").at("/0/text").asString("")).isEqualTo("Flood");
        post(message + "/delete", "{}");

        assertThat(passed.path("conversation")).isEqualTo(channel.path("id"));
        assertThat(told.names("chat_message.")).contains("chat_message.updated", "chat_message.deleted");
        assertThat(told.names("team_chat.")).contains("team_chat.dm_reaction_added");
        assertThat(list(user + "/unread")).isEmpty();
        assertThat(post("/chat/messages/none/edit", "{\"text\":\"Flood\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aChannelIsJoinedLeftAndHasComeFromSlack() {
        Told told = new Told(zoom);
        String id = made("/chat/channels", "{\"name\":\"Tides\",\"public\":true}")
                .path("id")
                .asString("");
        String who = "{\"user\":\"" + anselm.id() + "\"}";

        post("/chat/channels/" + id + "/join", who);
        post("/chat/channels/" + id + "/leave", who);
        String moved = "{\"slack_team\":\"T0\",\"slack_id\":\"%s\",\"%s\":\"%s\"}";

        assertThat(told.names("chat_channel.member"))
                .containsExactly("chat_channel.member_joined", "chat_channel.member_left");
        assertThat(post("/chat/migrations", moved.formatted("C0", "channel", id))
                        .statusCode())
                .isEqualTo(204);
        assertThat(post("/chat/migrations", moved.formatted("U0", "user", anselm.id()))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void somebodyOutsideAgreesToBeAContact() {
        zoom.add(new User("stranger", "elsewhere", "lin@pebble.example", "Lin", "P", "UTC"));
        String agreed = "{\"invited\":\"lin@pebble.example\",\"by\":\"" + mira.email() + "\"}";
        assertThat(error(post("/chat/contacts/accept", agreed))).contains("did not invite lin@pebble.example");
        api.post("/chat/users/me/invitations", "{\"email\":\"lin@pebble.example\"}");

        post("/chat/contacts/accept", agreed);

        assertThat(api.read("/chat/users/me/contacts?type=external")
                        .path("contacts")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void roomsGroupsTemplatesAndConferencesAreMadeInThePortal() {
        String device = id(
                "/portal/personal-rooms",
                "{\"user\":\"%s\",\"device\":\"Tablet\",\"room\":\"Boat\"}".formatted(anselm.id()));
        post("/portal/devices/" + device, "{\"on\":false}");
        String group = id("/portal/device-groups", "{\"name\":\"Piers\",\"description\":\"By the sea\"}");
        post(
                "/portal/device-groups/" + group + "/firmware",
                "{\"vendor\":\"Poly\",\"model\":\"X50\",\"version\":\"4.1\"}");
        post("/portal/device-groups/" + group + "/app", "{\"version\":\"6.2\"}");
        String template = id("/portal/summary-templates", "{\"name\":\"Log\",\"description\":\"By the hour\"}");
        JsonNode conference = made(
                "/portal/audio-conferences",
                "{\"user\":\"%s\",\"country\":\"PT\",\"number\":\"+351210000000\"}".formatted(anselm.id()));

        assertThat(api.read(user + "/collaboration_devices/" + device)
                        .path("status")
                        .asString(""))
                .isEqualTo("Offline");
        assertThat(api.read("/devices/groups").toString()).contains(group);
        assertThat(api.read(user + "/meeting_summary_templates").toString()).contains(template);
        assertThat(api.read(user + "/pac").at("/pac_accounts/0/conference_id")).isEqualTo(conference.path("id"));
        assertThat(post("/portal/devices/none", "{\"on\":true}").statusCode()).isEqualTo(400);
        assertThat(error(post("/portal/device-groups", "{\"name\":\"P\",\"description\":\"\",\"account\":\"none\"}")))
                .isEqualTo("there is no account none");
    }

    @Test
    void aPeriodIsBilled() {
        String report = id("/portal/billing-reports", "{\"from\":\"2026-01-01\",\"to\":\"2026-01-31\"}");
        String charges = "/portal/billing-reports/" + report + "/charges";
        String charge = "{\"name\":\"Seats\",\"quantity\":12,\"amount\":\"%s\",\"tax\":\"12.60\"}";

        post(charges, charge.formatted("180.00"));

        assertThat(api.read("/report/billing")
                        .at("/billing_reports/0/total_amount")
                        .asString(""))
                .isEqualTo("180.00");
        assertThat(error(post(charges, charge.formatted("much"))))
                .isEqualTo("\"amount\" is \"much\", which is no amount such as 12.50");
        assertThat(error(post("/portal/billing-reports", "{\"from\":\"May\",\"to\":\"2026-01-31\"}")))
                .isEqualTo("\"from\" is \"May\", which is no day such as 2026-03-01");
    }

    @Test
    void plansAreSoldAndBoughtFieldsFilledInAndNotificationsRead() {
        String app = "{\"client_id\":\"" + zoom.apps().get(1).clientId() + "\",";
        post("/apps/" + zoom.apps().get(1).clientId() + "/sell", "{\"plan\":\"PRO\"}");
        post(user + "/buy", app + "\"plan\":\"PRO\"}");
        post("/users/" + mira.id() + "/fill", app + "\"field\":\"city_name\",\"value\":\"Lisbon\"}");
        api.post("/app/notifications", "{\"message\":{\"text\":\"Low\"},\"user_id\":\"" + anselm.id() + "\"}");

        assertThat(api.read("/marketplace/monetization/entitlements?user_id=" + anselm.id())
                        .toString())
                .contains("PRO");
        assertThat(api.read("/marketplace/app/custom_fields").toString()).contains("Lisbon");
        assertThat(list(user + "/notifications").toString()).isEqualTo("[\"Low\"]");
        assertThat(post(user + "/buy", app + "\"plan\":\"GOLD\"}").statusCode()).isEqualTo(400);
    }

    private String id(String path, String body) {
        return made(path, body).path("id").asString("");
    }

    private JsonNode made(String path, String body) {
        HttpResponse<String> answer = post(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Client.json(answer);
    }

    private HttpResponse<String> post(String path, String body) {
        return client.api("POST", "/_control" + path, body, "");
    }

    private JsonNode list(String path) {
        return Client.json(client.get("/_control" + path));
    }

    private static String error(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        return Client.text(answer, "error");
    }
}
