package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PortalTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);
    private final User anselm = zoom.users().get(1);
    private final String path = "/users/" + anselm.id();

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows("user.permissions")
    void administratorsMayDoWhatMembersMayNot() {
        assertThat(api.read(path + "/permissions").path("permissions")).isEmpty();

        zoom.portal().administrator(anselm, true);

        assertThat(api.read(path + "/permissions").path("permissions").valueStream())
                .extracting(permission -> permission.asString(""))
                .contains("User:Edit", "Branding:Edit", "Dashboard:Read")
                .doesNotContain("Dashboard:Edit")
                .doesNotHaveDuplicates();
        assertThat(api.read(path).path("role_name").asString("")).isEqualTo("Admin");
        assertThat(Api.refusal(api.get("/users/nobody/permissions"))).isEqualTo("404 1001");
        zoom.portal().administrator(anselm, false);
        assertThat(api.read(path + "/permissions").path("permissions")).isEmpty();
    }

    @Test
    @Shows("user.collaboration-devices")
    void aPersonalRoomHasDevices() {
        String all = path + "/collaboration_devices";
        assertThat(api.read(all).path("total_records").asInt(-1)).isZero();

        String id = zoom.portal().personalRoom(anselm, "Tablet", "Boathouse");

        JsonNode device = api.read(all + "/" + id);
        assertThat(device.path("device_name").asString("")).isEqualTo("Tablet");
        assertThat(device.path("room_name").asString("")).isEqualTo("Boathouse");
        assertThat(device.path("status").asString("")).isEqualTo("Online");
        zoom.portal().turn(id, false);
        assertThat(Api.texts(api.read(all).path("collaboration_devices"), "status"))
                .containsExactly("Offline");
        assertThat(api.get("/users/me/collaboration_devices/" + id).body())
                .isEqualTo("{\"code\":1238,\"message\":\"Collaboration Device does not exist: " + id + ".\"}");
        assertThatThrownBy(() -> zoom.portal().turn("none", true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Shows("user.summary-templates")
    void summariesAreWrittenAfterTemplates() {
        String templates = path + "/meeting_summary_templates";
        assertThat(Api.texts(api.read(templates), "name")).containsExactly("General template");

        String id = zoom.portal().summaryTemplate(zoom.account(), "Watch report", "Who had the watch");

        assertThat(Api.texts(api.read(templates), "meeting_summary_template_id"))
                .hasSize(2)
                .contains(id);
        assertThat(Api.refusal(api.get("/users/nobody/meeting_summary_templates")))
                .isEqualTo("404 1001");
    }

    @Test
    @Shows("report.billing")
    void departmentsAreBilledByPeriods() {
        String id = zoom.portal()
                .billingReport(zoom.account(), LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-31"));
        zoom.portal().charge(id, "Licenses", 12, new BigDecimal("180.00"), new BigDecimal("12.60"));
        zoom.portal().charge(id, "Rooms", 1, new BigDecimal("49.50"), new BigDecimal("3.40"));

        JsonNode report = api.read("/report/billing").path("billing_reports").get(0);
        assertThat(report.path("id").asString("")).isEqualTo(id);
        assertThat(report.path("total_amount").asString("")).isEqualTo("229.50");
        assertThat(report.path("tax_amount").asString("")).isEqualTo("16.00");
        JsonNode invoices =
                api.read("/report/billing/invoices?billing_id=" + id).path("invoices");
        assertThat(Api.texts(invoices, "invoice_charge_name")).containsExactly("Licenses", "Rooms");
        assertThat(Api.texts(invoices, "total_amount")).containsExactly("180.00", "49.50");
        assertThat(Api.refusal(api.get("/report/billing/invoices"))).isEqualTo("400 300");
        assertThat(Api.refusal(api.get("/report/billing/invoices?billing_id=none")))
                .isEqualTo("400 300");
    }

    @Test
    @Shows("user.audio-conferences")
    void aPersonalAudioConferenceIsCalledByTelephone() {
        assertThat(api.read(path + "/pac").path("pac_accounts")).isEmpty();

        long id = zoom.portal().audioConference(anselm, "GB", "+44 1632 960101");

        JsonNode conference = api.read(path + "/pac").path("pac_accounts").get(0);
        assertThat(conference.path("conference_id").asLong(0)).isEqualTo(id);
        assertThat(Api.texts(conference.path("global_dial_in_numbers"), "number"))
                .containsExactly("+44 1632 960101");
        assertThat(conference.path("participant_password").asString("")).matches("\\d{1,6}");
        assertThat(api.read("/users/me/pac").path("pac_accounts")).isEmpty();
    }
}
