package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PhoneRulesTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);
    private final User mira = zoom.user();
    private final User anselm = zoom.users().get(1);
    private final String miras = "/phone/users/" + mira.id();

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows("phone.lists")
    void whatIsNotedIsListedShownChangedAndForgotten() {
        roundTrip("blocked_list", "{\"phone_number\":\"+441632960101\",\"block_type\":\"inbound\"}", "id", "comment");
        roundTrip("external_contacts", "{\"name\":\"Lifeboat\"}", "external_contact_id", "description");
        roundTrip("provision_templates", "{\"name\":\"Desk\"}", "id", "description");
        assertThat(api.post("/phone/blocked_list", "{\"block_type\":\"sideways\"}")
                        .body())
                .contains("block_type");
        assertThat(api.post("/phone/external_contacts", "{}").body()).contains("\"field\":\"name\"");
    }

    private void roundTrip(String kind, String json, String id, String changed) {
        String all = "/phone/" + kind;
        String one = all + "/" + Client.text(api.post(all, json), id);

        assertThat(api.patch(one, "{\"" + changed + "\":\"Now\"}").statusCode()).isEqualTo(204);
        assertThat(api.read(one).path(changed).asString("")).isEqualTo("Now");
        assertThat(Api.texts(api.read(all).path(kind), changed)).containsExactly("Now");
        assertThat(api.delete(one).statusCode()).isEqualTo(204);
        assertThat(api.get(one).statusCode()).isEqualTo(404);
        assertThat(api.read(all).path(kind).size()).isZero();
    }

    @Test
    @Shows("phone.exception-rules")
    void eachLevelHasRulesOfItsOwn() {
        String area = Client.text(api.post("/phone/common_areas", "{\"display_name\":\"Lobby\"}"), "id");
        String rule = """
            {"exception_rule":{"match_type":"prefix","prefix_number":"+44","status":"%s","country":"GB"}}\
            """;

        for (String of : List.of("/phone", miras, "/phone/common_areas/" + area)) {
            String rules = of + "/outbound_calling/exception_rules";
            String one = rules + "/" + Client.text(api.post(rules, rule.formatted("active")), "exception_rule_id");
            assertThat(api.patch(one, rule.formatted("inactive")).statusCode()).isEqualTo(204);
            assertThat(Api.texts(api.read(rules + "?country=GB").path("exception_rules"), "status"))
                    .containsExactly("inactive");
            assertThat(api.read(rules + "?country=FR").path("exception_rules").size())
                    .isZero();
            assertThat(api.delete(one).statusCode()).isEqualTo(204);
            assertThat(api.delete(one).statusCode()).isEqualTo(404);
        }
        assertThat(api.post("/phone/outbound_calling/exception_rules", "{}").body())
                .contains("exception_rule");
        assertThat(api.get("/phone/sites/nothing/outbound_calling/exception_rules")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Shows("phone.block-rules")
    void numbersAreBlockedForAllAndForOne() {
        String all = "/phone/inbound_blocked/rules";
        String rule = "{\"match_type\":\"phoneNumber\",\"blocked_number\":\"+441632960101\",\"status\":\"active\","
                + "\"type\":\"block_as_threat\"}";
        String id = Client.text(api.post(all, rule), "id");
        String extension = api.read(miras).path("extension_id").asString("");
        String own = "/phone/extension/" + extension + "/inbound_blocked/rules";
        String ownId = Client.text(api.post(own, rule), "id");

        assertThat(api.patch(all + "/" + id, "{\"comment\":\"Prank\"}").statusCode())
                .isEqualTo(204);
        assertThat(Api.texts(api.read(all).path("account_blocked_rules"), "comment"))
                .containsExactly("Prank");
        assertThat(Api.texts(api.read(own).path("extension_blocked_rules"), "id"))
                .containsExactly(ownId);
        assertThat(api.delete(own + "?blocked_rule_id=" + id).statusCode()).isEqualTo(404);
        assertThat(api.delete(all + "?blocked_rule_id=" + id).statusCode()).isEqualTo(204);
        assertThat(api.delete(own).body()).contains("blocked_rule_id");
        assertThat(api.delete(own + "?blocked_rule_id=" + ownId).statusCode()).isEqualTo(204);
        assertThat(api.get("/phone/extension/nothing/inbound_blocked/rules").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Shows("phone.caller-numbers")
    void otherNumbersAreShownToWhoIsCalled() {
        String path = miras + "/outbound_caller_id/customized_numbers";
        String number = api.read("/phone/numbers").at("/phone_numbers/1/id").asString("");

        assertThat(api.post(path, "{\"phone_number_ids\":[\"" + number + "\"]}").statusCode())
                .isEqualTo(204);
        JsonNode row = api.read(path).at("/customize_numbers/0");
        assertThat(row.path("extension_name").asString("")).isEqualTo(anselm.displayName());
        assertThat(api.read("/phone/outbound_caller_id/customized_numbers")
                        .path("customize_numbers")
                        .size())
                .isZero();
        String shown = path + "?customize_ids=" + row.path("customize_id").asString("");
        assertThat(api.delete(shown).statusCode()).isEqualTo(204);
        assertThat(api.delete(shown).statusCode()).isEqualTo(400);
        assertThat(api.post(path, "{\"phone_number_ids\":[\"nothing\"]}").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Shows("phone.plans")
    void plansAreAssignedChangedAndTakenAway() {
        String plans = miras + "/calling_plans";
        String metered = "{\"calling_plans\":[{\"type\":100}]}";

        assertThat(api.post(plans, metered).statusCode()).isEqualTo(201);
        assertThat(api.post(plans, metered).statusCode()).isEqualTo(400);
        assertThat(plansOf(miras)).containsExactly("200", "100");
        assertThat(assigned("100")).isEqualTo(1);
        assertThat(api.delete(plans + "/200").statusCode()).isEqualTo(204);
        assertThat(api.delete(plans + "/200").statusCode()).isEqualTo(404);
        assertThat(api.put(plans, "{\"source_type\":100,\"target_type\":200}").statusCode())
                .isEqualTo(204);
        assertThat(plansOf(miras)).containsExactly("200");
        assertThat(assigned("100")).isZero();
        String area = "/phone/common_areas/"
                + Client.text(api.post("/phone/common_areas", "{\"display_name\":\"Lobby\"}"), "id");
        assertThat(plansOf(area)).isEmpty();
        api.post(area + "/calling_plans", metered);
        assertThat(plansOf(area)).containsExactly("100");
        assertThat(api.delete(area + "/calling_plans/100").statusCode()).isEqualTo(204);
        assertThat(api.post(plans, "{\"calling_plans\":[{\"type\":7}]}").statusCode())
                .isEqualTo(400);
    }

    private List<String> plansOf(String path) {
        return Api.texts(api.read(path).path("calling_plans"), "type");
    }

    private int assigned(String type) {
        return api.read("/phone/calling_plans")
                .path("calling_plans")
                .valueStream()
                .filter(plan -> plan.path("type").asString("").equals(type))
                .mapToInt(plan -> plan.path("assigned").asInt())
                .sum();
    }

    @Test
    @Shows("phone.sync")
    void aCopyOfTheCallsIsKeptUpToDate() {
        for (int i = 0; i < 3; i++) {
            zoom.phone().miss(zoom.phone().ring(anselm, mira));
        }
        String path = miras + "/call_history/sync?sync_type=";

        JsonNode begun = api.read(path + "FSync&count=2");
        zoom.phone().reject(zoom.phone().ring(anselm, mira));

        String token = "&sync_token=" + begun.path("sync_token").asString("");
        assertThat(begun.path("call_logs").size()).isEqualTo(2);
        assertThat(Api.texts(api.read(path + "ISync" + token).path("call_logs"), "result"))
                .containsExactly("rejected");
        assertThat(api.read(path + "BSync" + token).path("call_logs").size()).isEqualTo(1);
        assertThat(api.get(path + "ISync&sync_token=nothing").statusCode()).isEqualTo(400);
        assertThat(api.get(path + "Other").body()).contains("sync_type");
        assertThat(api.read(miras + "/call_logs/sync?sync_type=FSync")
                        .path("call_logs")
                        .size())
                .isEqualTo(4);
    }
}
