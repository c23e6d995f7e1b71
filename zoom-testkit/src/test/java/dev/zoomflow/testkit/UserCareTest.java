package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class UserCareTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);
    private final Told told = new Told(zoom);
    private final User mira = zoom.user();
    private final User anselm = zoom.users().get(1);

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows("user.settings-told")
    void aChangedSettingIsToldWithWhatWasBefore() {
        String path = "/users/" + mira.id() + "/settings";

        assertThat(api.patch(path, "{\"in_meeting\":{\"waiting_room\":true,\"no_such_setting\":1}}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(api.read(path).at("/in_meeting/waiting_room").asBoolean(false))
                .isTrue();
        assertThat(api.read(path).at("/in_meeting/no_such_setting").isMissingNode())
                .isTrue();
        assertThat(api.read("/users/" + anselm.id() + "/settings")
                        .at("/in_meeting/waiting_room")
                        .asBoolean(true))
                .isFalse();
        JsonNode payload = told.last("user.settings_updated");
        assertThat(payload.at("/object/settings/in_meeting").size()).isEqualTo(1);
        assertThat(payload.at("/old_object/settings/in_meeting/waiting_room").asBoolean(true))
                .isFalse();
        api.patch(path, "{\"in_meeting\":{\"waiting_room\":true}}");
        assertThat(told.names()).containsExactly("user.settings_updated");
    }

    @Test
    @Shows("user.settings-option")
    void settingsOfSecurityAreShownOnRequest() {
        String path = "/users/" + mira.id() + "/settings";

        assertThat(api.read(path).has("meeting_security")).isFalse();
        JsonNode security = api.read(path + "?option=meeting_security");
        assertThat(security.propertyNames()).containsExactly("meeting_security");
        assertThat(api.read(path + "?option=meeting_authentication").has("authentication_options"))
                .isTrue();
    }

    @Test
    @Shows("user.assistants")
    void whoAssistsSomebodyIsSeenFromBothSides() {
        JsonNode added = Client.json(api.post(
                "/users/" + mira.id() + "/assistants", "{\"assistants\":[{\"email\":\"" + anselm.email() + "\"}]}"));

        assertThat(added.path("ids").asString("")).isEqualTo(anselm.id());
        assertThat(assistants()).containsExactly(anselm.email());
        assertThat(schedulers()).containsExactly(mira.email());
        api.delete("/users/" + anselm.id() + "/schedulers/" + mira.id());
        assertThat(assistants()).isEmpty();
        assertThat(api.post("/users/me/assistants", "{\"assistants\":[{\"email\":\"nobody@shore.example\"}]}")
                        .body())
                .contains("\"code\":1001");
    }

    private List<String> assistants() {
        return Api.texts(api.read("/users/" + mira.id() + "/assistants").path("assistants"), "email");
    }

    private List<String> schedulers() {
        return Api.texts(api.read("/users/" + anselm.id() + "/schedulers").path("schedulers"), "email");
    }

    @Test
    @Shows("user.assistants")
    void oneAssistantGoesAndTheOthersStay() {
        User piet = new User("Pi0t9SxQeKcR1sNg4AaWwx", mira.accountId(), "piet@tide.example", "Piet", "Visser", "UTC");
        zoom.add(piet);
        String path = "/users/" + mira.id() + "/assistants";
        api.post(path, "{\"assistants\":[{\"id\":\"" + anselm.id() + "\"},{\"id\":\"" + piet.id() + "\"}]}");

        assertThat(api.delete(path + "/" + anselm.id()).statusCode()).isEqualTo(204);

        assertThat(assistants()).containsExactly(piet.email());
        assertThat(schedulers()).isEmpty();
        assertThat(Api.refusal(api.delete(path + "/nobody"))).isEqualTo("404 1001");
        assertThat(assistants()).containsExactly(piet.email());
    }

    @Test
    void allAssistantsGoAtOnce() {
        String path = "/users/" + mira.id() + "/assistants";
        api.post(path, "{\"assistants\":[{\"id\":\"" + anselm.id() + "\"}]}");
        assertThat(api.delete(path).statusCode()).isEqualTo(204);
        assertThat(assistants()).isEmpty();

        api.post(path, "{\"assistants\":[{\"id\":\"" + anselm.id() + "\"}]}");
        assertThat(api.delete("/users/" + anselm.id() + "/schedulers").statusCode())
                .isEqualTo(204);
        assertThat(assistants()).isEmpty();
    }

    @Test
    @Shows("user.presence")
    void whoIsNotToBeDisturbedIsAvailableAgainAfterTheTime() {
        String path = "/users/" + mira.id() + "/presence_status";
        assertThat(api.read(path).path("status").asString("")).isEqualTo("Available");

        api.put(path, "{\"status\":\"Do_Not_Disturb\",\"duration\":30}");

        assertThat(api.read(path).path("status").asString("")).isEqualTo("Do_Not_Disturb");
        assertThat(api.read(path).path("remaining_time").asInt(0)).isBetween(28, 30);
        assertThat(told.last("user.presence_status_updated")
                        .at("/object/presence_status")
                        .asString(""))
                .isEqualTo("Do_Not_Disturb");
        zoom.clock().advance(Duration.ofMinutes(31));
        assertThat(api.read(path).path("status").asString("")).isEqualTo("Available");
        assertThat(api.put(path, "{\"status\":\"Asleep\"}").body()).contains("\"field\":\"status\"");
    }

    @Test
    void aTokenToStartMeetingsLivesTwoHoursUnlessAskedOtherwise() {
        assertThat(life(api.read("/users/me/zak"))).isEqualTo(7_200);
        assertThat(life(api.read("/users/" + anselm.id() + "/token?type=zak&ttl=60")))
                .isEqualTo(60);
        assertThat(api.get("/users/me/token?type=other").body()).contains("\"field\":\"type\"");
    }

    private static long life(JsonNode answer) {
        String[] parts = answer.path("token").asString("").split("\\.", -1);
        JsonNode claims = Client.json(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
        return claims.path("exp").asLong() - claims.path("iat").asLong();
    }

    @Test
    void whoSignsInIsTold() {
        zoom.people().signIn(anselm);
        zoom.people().signOut(anselm);
        zoom.people().show(anselm, "Away");
        zoom.people().show(anselm, "Away");

        assertThat(told.names()).containsExactly("user.signed_in", "user.signed_out", "user.presence_status_updated");
        assertThat(api.read("/users/" + anselm.id()).path("last_login_time").asString(""))
                .isNotEqualTo("2026-01-05T07:48:11Z");
    }
}
