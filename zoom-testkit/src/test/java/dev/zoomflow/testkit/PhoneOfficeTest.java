package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PhoneOfficeTest {
    private static final String SITE = """
        {"name":"%s","auto_receptionist_name":"Front desk","default_emergency_address":
         {"address_line1":"1 Pier","city":"Seattle","state_code":"WA","zip":"98101","country":"US"}}\
        """;

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);
    private final User mira = zoom.user();
    private final User anselm = zoom.users().get(1);

    @AfterEach
    void close() {
        zoom.close();
    }

    private String made(String path, String json) {
        return Client.text(api.post("/phone/" + path, json), "id");
    }

    private String site(String name) {
        return made("sites", SITE.formatted(name));
    }

    private String queue(String site) {
        return made(
                "call_queues",
                "{\"name\":\"Rescue\",\"site_id\":\"" + site + "\",\"members\":{\"users\":[{\"email\":\""
                        + anselm.email() + "\"}]}}");
    }

    private String spareNumber() {
        return api.read("/phone/numbers?type=unassigned")
                .at("/phone_numbers/0/id")
                .asString("");
    }

    @Test
    @Shows("phone.sites")
    void aSiteBeginsWithAReceptionistAndAnAddress() {
        String north = site("North");
        String queue = queue(north);

        JsonNode shown = api.read("/phone/sites/" + north);
        assertThat(shown.at("/main_auto_receptionist/name").asString("")).isEqualTo("Front desk");
        assertThat(shown.at("/country/code").asString("")).isEqualTo("US");
        assertThat(Api.texts(api.read("/phone/emergency_addresses").path("emergency_addresses"), "address_line1"))
                .containsExactly("1 Pier");
        assertThat(api.patch("/phone/sites/" + north, "{\"name\":\"Far north\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(api.read("/phone/call_queues/" + queue).at("/site/name").asString(""))
                .isEqualTo("Far north");
        assertThat(api.delete("/phone/sites/" + north).body()).contains("transfer_site_id");
        String south = site("South");
        assertThat(api.delete("/phone/sites/" + north + "?transfer_site_id=" + south)
                        .statusCode())
                .isEqualTo(204);
        assertThat(api.read("/phone/call_queues/" + queue).at("/site/name").asString(""))
                .isEqualTo("South");
        assertThat(api.get("/phone/sites/" + north).statusCode()).isEqualTo(404);
        assertThat(api.post("/phone/sites", "{\"name\":\"East\"}").body()).contains("auto_receptionist_name");
    }

    @Test
    @Shows("phone.queues")
    void aQueueHasAnExtensionNumbersAndMembers() {
        String queue = "/phone/call_queues/" + queue(site("North"));
        String number = spareNumber();

        assertThat(api.post(queue + "/phone_numbers", "{\"phone_numbers\":[{\"id\":\"" + number + "\"}]}")
                        .statusCode())
                .isEqualTo(204);
        JsonNode shown = api.read(queue);
        assertThat(Api.texts(shown.path("phone_numbers"), "id")).containsExactly(number);
        assertThat(Api.texts(shown.at("/members/users"), "id")).containsExactly(anselm.id());
        JsonNode assignee = api.read("/phone/numbers/" + number).path("assignee");
        assertThat(assignee.path("type").asString("")).isEqualTo("callQueue");
        assertThat(assignee.path("extension_number").asInt())
                .isEqualTo(shown.path("extension_number").asInt());
        api.post(queue + "/members", "{\"members\":{\"users\":[{\"id\":\"" + mira.id() + "\"}]}}");
        assertThat(api.delete(queue + "/members/" + anselm.id()).statusCode()).isEqualTo(204);
        assertThat(Api.texts(api.read(queue + "/members").path("call_queue_members"), "id"))
                .containsExactly(mira.id());
        assertThat(api.delete(queue).statusCode()).isEqualTo(204);
        assertThat(api.read("/phone/numbers/" + number).has("assignee")).isFalse();
        assertThat(api.get(queue + "/members").statusCode()).isEqualTo(404);
    }

    @Test
    void extensionsAreNotGivenTwice() {
        String site = site("North");
        int taken =
                api.read("/phone/users/" + mira.id()).path("extension_number").asInt();
        String area = "{\"display_name\":\"Lobby\",\"extension_number\":%d}";

        assertThat(api.post("/phone/common_areas", area.formatted(taken)).body())
                .contains("extension_number");
        String lobby = made("common_areas", area.formatted(999));
        assertThat(api.read("/phone/common_areas/" + lobby)
                        .path("extension_number")
                        .asInt())
                .isEqualTo(999);
        assertThat(api.patch("/phone/users/" + mira.id(), "{\"extension_number\":999}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(api.post("/phone/call_queues", "{\"name\":\"A\",\"site_id\":\"nothing\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(api.post("/phone/call_queues", "{\"name\":\"A\"}").body()).contains("site_id");
        assertThat(api.patch("/phone/call_queues/" + queue(site), "{\"status\":\"asleep\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @Shows("phone.called-things")
    void receptionistsAreasAndSharedLinesAreCalledToo() {
        String desk = "/phone/auto_receptionists/" + made("auto_receptionists", "{\"name\":\"Desk\"}");
        String lobby = "/phone/common_areas/" + made("common_areas", "{\"display_name\":\"Lobby\"}");
        String crew = "/phone/shared_line_groups/" + made("shared_line_groups", "{\"display_name\":\"Crew\"}");
        String numbers = "{\"phone_numbers\":[{\"id\":\"%s\"}]}";

        assertThat(api.post(desk + "/phone_numbers", numbers.formatted(spareNumber()))
                        .statusCode())
                .isEqualTo(204);
        String lobbys = spareNumber();
        assertThat(api.post(lobby + "/phone_numbers", numbers.formatted(lobbys)).statusCode())
                .isEqualTo(201);
        assertThat(api.post(crew + "/phone_numbers", numbers.formatted(lobbys)).body())
                .contains("already assigned");
        assertThat(api.delete(lobby + "/phone_numbers/" + lobbys).statusCode()).isEqualTo(204);
        assertThat(api.delete(lobby + "/phone_numbers/" + lobbys).statusCode()).isEqualTo(400);
        assertThat(api.delete(desk + "/phone_numbers").statusCode()).isEqualTo(204);
        assertThat(api.read(desk).path("phone_numbers").size()).isZero();
        String area = lobby.substring(lobby.lastIndexOf('/') + 1);
        api.post(crew + "/members", "{\"members\":{\"common_area_ids\":[\"" + area + "\"]}}");
        assertThat(Api.texts(api.read(crew).at("/members/common_areas"), "name"))
                .containsExactly("Lobby");
        assertThat(api.delete(crew + "/members").statusCode()).isEqualTo(204);
        assertThat(api.read(crew).at("/members/common_areas").size()).isZero();
        assertThat(api.patch(desk, "{\"name\":\"Front\",\"timezone\":\"UTC\"}").statusCode())
                .isEqualTo(204);
        assertThat(Api.texts(api.read("/phone/auto_receptionists").path("auto_receptionists"), "timezone"))
                .containsExactly("UTC");
        assertThat(api.delete(crew).statusCode()).isEqualTo(204);
        assertThat(api.read("/phone/shared_line_groups").path("total_records").asInt(-1))
                .isZero();
    }

    @Test
    @Shows("phone.addresses")
    void oneAddressOfEachPlaceIsTheDefault() {
        String path = "/phone/emergency_addresses";
        String address = """
            {"address_line1":"%s","city":"Seattle","state_code":"WA","zip":"98101","country":"US",
             "is_default":true,"user_id":"%s"}\
            """;
        String first = path + "/" + made("emergency_addresses", address.formatted("2 Pier", mira.id()));
        JsonNode second = Client.json(api.post(path, address.formatted("3 Pier", mira.id())));

        assertThat(second.path("level").asInt()).isEqualTo(2);
        assertThat(second.at("/owner/name").asString("")).isEqualTo(mira.displayName());
        assertThat(api.read(first).path("is_default").asBoolean(true)).isFalse();
        assertThat(Client.text(api.patch(first, "{\"zip\":\"98102\"}"), "zip")).isEqualTo("98102");
        assertThat(api.read(path + "?user_id=" + anselm.id())
                        .path("emergency_addresses")
                        .size())
                .isZero();
        assertThat(api.delete(first).statusCode()).isEqualTo(204);
        assertThat(api.post(path, "{\"address_line1\":\"4 Pier\"}").body()).contains("city");
        assertThat(api.post(path, address.formatted("5 Pier", "nobody")).body()).contains("\"code\":1001");
    }
}
