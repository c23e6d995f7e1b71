package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PhoneTest {
    private static final String OUTSIDE = "+441632960101";

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
    @Shows("phone.both-ends")
    void aCallWithinTheAccountIsToldFromBothEnds() {
        PhoneCall call = zoom.phone().ring(mira, anselm);
        zoom.phone().answer(call);
        zoom.clock().advance(Duration.ofMinutes(3));
        zoom.phone().end(call);

        assertThat(told.names())
                .containsExactly(
                        "phone.caller_ringing",
                        "phone.callee_ringing",
                        "phone.caller_connected",
                        "phone.callee_answered",
                        "phone.caller_ended",
                        "phone.callee_ended",
                        "phone.caller_call_history_completed",
                        "phone.callee_call_history_completed");
        JsonNode row = told.last("phone.callee_call_history_completed").at("/object/call_logs/0");
        assertThat(row.path("direction").asString("")).isEqualTo("inbound");
        assertThat(row.path("result").asString("")).isEqualTo("answered");
        assertThat(row.path("talk_time").asInt(0)).isBetween(180, 190);
        assertThat(told.last("phone.callee_ringing")
                        .at("/object/callee/user_id")
                        .asString(""))
                .isEqualTo(anselm.id());
    }

    @Test
    @Shows("phone.outside")
    void nobodyIsToldOfTheEndThatIsOutside() {
        PhoneCall call = zoom.phone().ring(OUTSIDE, anselm);
        zoom.phone().miss(call);

        assertThat(told.names())
                .containsExactly("phone.callee_ringing", "phone.callee_missed", "phone.callee_call_history_completed");
        assertThat(told.last("phone.callee_missed")
                        .at("/object/caller/extension_type")
                        .asString(""))
                .isEqualTo("pstn");
        JsonNode row = api.read("/phone/users/" + anselm.id() + "/call_history").at("/call_logs/0");
        assertThat(row.path("caller_did_number").asString("")).isEqualTo(OUTSIDE);
        assertThat(row.path("connect_type").asString("")).isEqualTo("external");
        assertThat(row.path("result").asString("")).isEqualTo("no_answer");
    }

    @Test
    void whoCallsFromAnotherCountryIsOfThatCountry() {
        zoom.phone().miss(zoom.phone().ring("+442079460000", anselm));
        zoom.phone().miss(zoom.phone().ring("+12065550100", anselm));

        assertThat(Api.texts(
                        api.read("/phone/users/" + anselm.id() + "/call_history")
                                .path("call_logs"),
                        "caller_country_iso_code"))
                .containsExactlyInAnyOrder("GB", "US");
    }

    @Test
    void aCallIsRejectedOrCanceled() {
        zoom.phone().reject(zoom.phone().ring(mira, anselm));
        zoom.phone().end(zoom.phone().dial(mira, OUTSIDE));

        assertThat(told.names())
                .contains("phone.callee_rejected")
                .doesNotContain("phone.callee_missed", "phone.callee_ended");
        assertThat(Api.texts(api.read("/phone/call_history").path("call_logs"), "result"))
                .containsExactly("canceled", "rejected");
    }

    @Test
    void aCallTakesOneStepAfterTheOther() {
        PhoneCall call = zoom.phone().ring(mira, anselm);
        zoom.phone().answer(call);

        assertThat(zoom.phone().find(call.id()).state()).isEqualTo("on");
        assertThatThrownBy(() -> zoom.phone().miss(call))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not ringing but on");
        zoom.phone().end(call);
        assertThatThrownBy(() -> zoom.phone().end(call)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Shows("phone.history")
    void theHistoryIsTheAccountsAndEachUsers() {
        zoom.phone().miss(zoom.phone().ring(mira, anselm));
        PhoneCall answered = zoom.phone().ring(anselm, mira);
        zoom.phone().answer(answered);
        zoom.phone().end(answered);
        String his = "/phone/users/" + anselm.id();

        assertThat(api.read("/phone/call_history").path("total_records").asInt(0))
                .isEqualTo(2);
        assertThat(Api.texts(api.read(his + "/call_history").path("call_logs"), "direction"))
                .containsExactly("outbound", "inbound");
        assertThat(api.read(his + "/call_logs?type=missed")
                        .path("total_records")
                        .asInt(0))
                .isEqualTo(1);
        zoom.clock().advance(Duration.ofDays(3));
        assertThat(api.read("/phone/call_history").path("total_records").asInt(-1))
                .isZero();
        assertThat(api.read("/phone/call_history?from=" + daysAgo(4))
                        .path("total_records")
                        .asInt(0))
                .isEqualTo(2);
    }

    private String daysAgo(int days) {
        return zoom.clock().instant().minus(Duration.ofDays(days)).toString().substring(0, 10);
    }

    @Test
    void aRowOfTheHistoryIsReadNotedAndDeleted() {
        zoom.phone().miss(zoom.phone().ring(OUTSIDE, anselm));
        String his = "/phone/users/" + anselm.id() + "/call_history";
        String id = api.read(his).at("/call_logs/0/id").asString("");

        assertThat(api.patch("/phone/call_history/" + id + "/client_code", "{\"client_code\":\"A7\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(api.read("/phone/call_history_detail/" + id)
                        .path("client_code")
                        .asString(""))
                .isEqualTo("A7");
        assertThat(api.delete("/phone/users/" + mira.id() + "/call_history/" + id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(api.delete(his + "/" + id).statusCode()).isEqualTo(204);

        assertThat(api.read(his).path("total_records").asInt(-1)).isZero();
        assertThat(told.last("phone.call_history_deleted")
                        .at("/object/call_log_ids/0")
                        .asString(""))
                .isEqualTo(id);
    }

    @Test
    @Shows("phone.numbers")
    void aNumberIsAssignedAndTakenBack() {
        JsonNode spare = api.read("/phone/numbers?type=unassigned").at("/phone_numbers/0");
        String id = spare.path("id").asString("");
        String number = spare.path("number").asString("");
        String his = "/phone/users/" + anselm.id() + "/phone_numbers";

        api.post(his, "{\"phone_numbers\":[{\"number\":\"" + number + "\"}]}");

        assertThat(numbersOf(anselm)).hasSize(2).contains(number);
        assertThat(api.read("/phone/numbers/" + id).at("/assignee/name").asString(""))
                .isEqualTo("Anselm Thorpe");
        assertThat(zoom.phone().dial(mira, number).to())
                .isEqualTo(numbersOf(anselm).get(0));
        assertThat(api.post(
                                "/phone/users/" + mira.id() + "/phone_numbers",
                                "{\"phone_numbers\":[{\"id\":\"" + id + "\"}]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(api.delete(his + "/" + id).statusCode()).isEqualTo(204);
        assertThat(numbersOf(anselm)).hasSize(1);
        assertThat(api.delete("/phone/numbers?phone_numbers=" + Api.encode(number))
                        .statusCode())
                .isEqualTo(204);
        assertThat(api.get("/phone/numbers/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    @Shows("phone.users")
    void eachUserHasAnExtensionOfItsOwn() {
        List<String> extensions = Api.texts(api.read("/phone/users").path("users"), "extension_number");

        assertThat(extensions).hasSize(3).doesNotHaveDuplicates();
        assertThat(api.patch("/phone/users/" + anselm.id(), "{\"extension_number\":" + extensions.get(0) + "}")
                        .body())
                .contains("\"field\":\"extension_number\"");
        api.patch("/phone/users/" + anselm.id(), "{\"extension_number\":900}");
        assertThat(api.read("/phone/users/" + anselm.id())
                        .path("extension_number")
                        .asInt(0))
                .isEqualTo(900);
        assertThat(Api.texts(api.read("/phone/users?keyword=thorpe").path("users"), "email"))
                .containsExactly(anselm.email());
    }

    private List<String> numbersOf(User user) {
        return Api.texts(api.read("/phone/users/" + user.id()).path("phone_numbers"), "number");
    }
}
