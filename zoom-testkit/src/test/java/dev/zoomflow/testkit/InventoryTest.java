package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class InventoryTest {
    private static final String PHONE = "{\"authorization_name\":\"7001\",\"domain\":\"sip.shore.example\","
            + "\"password\":\"x\",\"user_email\":\"%s\",\"user_name\":\"Anselm\","
            + "\"server\":{\"register_server\":\"192.0.2.4\"}}";
    private static final String DEVICE = "{\"device_name\":\"Lobby\",\"mac_address\":\"64:16:7f:37:90:92\","
            + "\"serial_number\":\"S1\",\"vendor\":\"Poly\",\"model\":\"X30\",\"device_type\":1}";

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);
    private final User anselm = zoom.users().get(1);

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows("account.tracking-fields")
    void aTrackingFieldIsMadeReadChangedAndDeleted() {
        String all = "/tracking_fields";
        String one =
                all + "/" + Client.text(api.post(all, "{\"field\":\"Ship\",\"recommended_values\":[\"Gull\"]}"), "id");

        assertThat(api.patch(one, "{\"required\":true}").statusCode()).isEqualTo(204);
        JsonNode field = api.read(one);
        assertThat(field.path("field").asString("")).isEqualTo("Ship");
        assertThat(field.path("required").asBoolean(false)).isTrue();
        assertThat(field.path("visible").asBoolean(false)).isTrue();
        assertThat(Api.refusal(api.post(all, "{\"field\":\"ship\"}"))).isEqualTo("400 300");
        assertThat(api.read(all).path("total_records").asInt(0)).isEqualTo(1);
        assertThat(api.delete(one).statusCode()).isEqualTo(204);
        assertThat(api.get(one).statusCode()).isEqualTo(404);
        assertThat(api.read(all).path("tracking_fields")).isEmpty();
    }

    @Test
    @Shows("account.room-systems")
    void roomSystemsHaveNamesOfTheirOwn() {
        String body = "{\"name\":\"Bridge\",\"protocol\":\"H.323\",\"ip\":\"192.0.2.7\",\"encryption\":\"auto\"}";
        String id = Client.text(api.post("/h323/devices", body), "id");

        assertThat(api.post("/h323/devices", body).body())
                .isEqualTo("{\"code\":2020,\"message\":\"H.323 device display name:Bridge is already in use.\"}");
        assertThat(api.patch("/h323/devices/" + id, body.replace("auto", "yes")).statusCode())
                .isEqualTo(204);
        assertThat(Api.texts(api.read("/h323/devices").path("devices"), "encryption"))
                .containsExactly("yes");
        assertThat(Api.refusal(
                        api.post("/h323/devices", body.replace("H.323", "ISDN").replace("Bridge", "Deck"))))
                .isEqualTo("400 300");
        assertThat(api.delete("/h323/devices/" + id).statusCode()).isEqualTo(204);
        assertThat(Api.refusal(api.delete("/h323/devices/" + id))).isEqualTo("404 300");
    }

    @Test
    @Shows("account.sip-phones")
    void everybodyHasOneSipPhone() {
        String phone = PHONE.formatted(anselm.email());
        String id = Client.text(api.post("/sip_phones/phones", phone), "phone_id");

        assertThat(Api.refusal(api.post("/sip_phones/phones", phone))).isEqualTo("400 300");
        assertThat(Api.refusal(api.post("/sip_phones/phones", PHONE.formatted("nobody@shore.example"))))
                .isEqualTo("404 1001");
        api.patch(
                "/sip_phones/phones/" + id, "{\"domain\":\"sip.other.example\",\"user_email\":\"else@shore.example\"}");
        JsonNode phones =
                api.read("/sip_phones/phones?search_key=" + anselm.email()).path("phones");
        assertThat(Api.texts(phones, "domain")).containsExactly("sip.other.example");
        assertThat(api.read("/sip_phones/phones?search_key=nobody").path("phones"))
                .isEmpty();
        assertThat(api.delete("/sip_phones/phones/" + id).statusCode()).isEqualTo(204);
        assertThat(api.read("/sip_phones/phones").path("phones")).isEmpty();
    }

    @Test
    @Shows("account.devices")
    void anEnteredDeviceWaitsForARoom() {
        assertThat(api.post("/devices", DEVICE).statusCode()).isEqualTo(201);
        assertThat(Api.refusal(api.post("/devices", DEVICE))).isEqualTo("400 300");
        JsonNode listed =
                api.read("/devices?search_text=Lob&device_vendor=Poly").path("devices");
        String one = "/devices/" + listed.get(0).path("device_id").asString("");

        assertThat(api.patch(one + "/assignment", "{\"room_id\":\"room-7\"}").statusCode())
                .isEqualTo(204);
        assertThat(api.patch(one, "{\"device_name\":\"Foyer\"}").statusCode()).isEqualTo(204);
        assertThat(api.read(one).path("room_id").asString("")).isEqualTo("room-7");
        assertThat(api.read(one).path("device_name").asString("")).isEqualTo("Foyer");
        assertThat(api.read("/devices?device_vendor=Other").path("devices")).isEmpty();
        assertThat(api.delete(one).statusCode()).isEqualTo(204);
        assertThat(api.get(one).statusCode()).isEqualTo(404);
    }

    @Test
    @Shows("account.tsp")
    void conferencesOfAnotherProviderNeedTheAccountToHaveOne() {
        String all = "/users/" + anselm.id() + "/tsp";
        String body = "{\"conference_code\":\"123\",\"leader_pin\":\"9\"}";
        assertThat(Api.refusal(api.post(all, body))).isEqualTo("400 2024");
        api.patch("/tsp", "{\"tsp_enabled\":true,\"tsp_provider\":\"Harbour Tel\"}");
        assertThat(api.read("/tsp").path("tsp_provider").asString("")).isEqualTo("Harbour Tel");

        assertThat(Client.text(api.post(all, body), "id")).isEqualTo("1");
        assertThat(Client.text(api.post(all, body), "id")).isEqualTo("2");

        assertThat(Api.refusal(api.post(all, body))).isEqualTo("400 300");
        api.patch(all + "/1", "{\"conference_code\":\"456\",\"leader_pin\":\"9\"}");
        assertThat(api.read(all + "/1").path("conference_code").asString("")).isEqualTo("456");
        assertThat(api.delete(all + "/1").statusCode()).isEqualTo(204);
        assertThat(Api.texts(api.read(all).path("tsp_accounts"), "id")).containsExactly("2");
        assertThat(Api.refusal(api.get(all + "/1"))).isEqualTo("404 300");
    }

    @Test
    @Shows("account.dial-in-page")
    void theInvitationNamesThePageWithTheNumbersOfAnotherProvider() {
        String settings = "/users/" + anselm.id() + "/tsp/settings";
        String page = "{\"audio_url\":\"https://tel.shore.example/numbers\"}";
        assertThat(Api.refusal(api.patch(settings, page))).isEqualTo("400 2024");
        api.patch("/tsp", "{\"tsp_enabled\":true}");
        String meeting =
                Client.text(api.post("/users/" + anselm.id() + "/meetings", "{\"topic\":\"Tide tables\"}"), "id");

        assertThat(api.patch(settings, page).statusCode()).isEqualTo(204);

        String invitation = "/meetings/" + meeting + "/invitation";
        assertThat(api.read(invitation).path("invitation").asString("")).contains("https://tel.shore.example/numbers");
        assertThat(Api.refusal(api.patch(settings, "{\"audio_url\":\"no address\"}")))
                .isEqualTo("400 300");
        assertThat(Api.refusal(api.patch(settings, "{\"audio_url\":\"https://a.example/" + "x".repeat(512) + "\"}")))
                .isEqualTo("400 300");
    }

    @Test
    void anotherAccountSeesNothingOfIt() {
        User stranger =
                new User("sTrangerQk2vTn4cXsPjBg", "oTherAccountGTRbSxk0eP", "lin@pebble.example", "Lin", "P", "UTC");
        zoom.add(stranger);
        api.post("/tracking_fields", "{\"field\":\"Ship\"}");
        api.post("/contacts/groups", "{\"group_name\":\"Harbour\"}");
        api.post("/divisions", "{\"division_name\":\"Harbour\"}");
        Api theirs = new Api(zoom, stranger);

        assertThat(theirs.read("/tracking_fields").path("tracking_fields")).isEmpty();
        assertThat(theirs.read("/contacts/groups").path("groups")).isEmpty();
        assertThat(theirs.read("/divisions").path("divisions")).hasSize(1);
    }
}
