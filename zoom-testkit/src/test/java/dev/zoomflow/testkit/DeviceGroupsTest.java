package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeviceGroupsTest {
    private static final String DEVICE = "{\"device_name\":\"Desk\",\"mac_address\":\"64:16:7f:fc:0e:d7\","
            + "\"serial_number\":\"S1\",\"vendor\":\"Poly\",\"model\":\"CCX600\",\"device_type\":5}";
    private static final String ASSIGNMENT =
            "{\"mac_address\":\"64167FFC0ED7\",\"vendor\":\"poly\",\"extension_number\":\"%s\"}";

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);
    private final User anselm = zoom.users().get(1);

    @AfterEach
    void close() {
        zoom.close();
    }

    private String entered() {
        assertThat(api.post("/devices", DEVICE).statusCode()).isEqualTo(201);
        return api.read("/devices").path("devices").get(0).path("device_id").asString("");
    }

    @Test
    @Shows("account.device-groups")
    void devicesAreSortedIntoGroups() {
        String group = zoom.portal().deviceGroup(zoom.account(), "Harbour", "By the water");
        String device = entered();

        assertThat(Api.texts(api.read("/devices/groups").path("groups"), "zdm_group_id"))
                .containsExactly(group);
        assertThat(api.patch("/devices/" + device + "/assign_group?group_id=" + group, "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(Api.refusal(api.patch("/devices/" + device + "/assign_group?group_id=none", "")))
                .isEqualTo("404 300");
        assertThat(Api.refusal(api.patch("/devices/none/assign_group?group_id=" + group, "")))
                .isEqualTo("404 300");
        assertThat(Api.refusal(api.patch("/devices/" + device + "/assign_group", "")))
                .isEqualTo("400 300");
        assertThat(Api.refusal(api.post("/devices", DEVICE.replace(":d7\"", ":d8\",\"zdm_group_id\":\"none\""))))
                .isEqualTo("404 300");
    }

    @Test
    @Shows("account.appliance-upgrades")
    void appliancesAreUpgradedToWhatIsOffered() {
        String group = zoom.portal().deviceGroup(zoom.account(), "Harbour", "");
        String device = entered();
        zoom.portal().offerFirmware(group, "Poly", "CCX600", "9.1.0");
        zoom.portal().offerFirmware(group, "Yealink", "MP56", "122.1");
        zoom.portal().offerApp(group, "6.2.1");
        String versions = "/devices/zpa/zdm_groups/" + group + "/versions";
        assertThat(api.read(versions).path("firmware_versions")).isEmpty();
        api.patch("/devices/" + device + "/assign_group?group_id=" + group, "");

        assertThat(Api.texts(api.read(versions).path("firmware_versions"), "version"))
                .containsExactly("9.1.0");
        assertThat(upgrade(group, "\"upgrade_type\":\"UPGRADE_APP\",\"app_version\":\"6.2.1\""))
                .isEqualTo(204);
        assertThat(api.read("/devices/" + device).path("app_version").asString(""))
                .isEqualTo("6.2.1");
        String firmware = "\"upgrade_type\":\"UPGRADE_FIRMWARE\",\"firmware_versions\":[{\"vendor\":\"Poly\","
                + "\"model\":\"CCX600\",\"version\":\"9.1.0\"}]";
        assertThat(upgrade(group, firmware)).isEqualTo(204);

        assertThat(api.read(versions).path("firmware_versions")).isEmpty();
        assertThat(api.read(versions).path("app_versions")).isEmpty();
        assertThat(upgrade(group, firmware.replace("9.1.0", "9.9.9"))).isEqualTo(400);
        assertThat(upgrade(group, "\"upgrade_type\":\"UPGRADE_APP\",\"app_version\":\"7\""))
                .isEqualTo(400);
        assertThat(upgrade("none", firmware)).isEqualTo(404);
        assertThatThrownBy(() -> zoom.portal().offerApp("none", "1")).isInstanceOf(IllegalArgumentException.class);
    }

    private int upgrade(String group, String data) {
        return api.post("/devices/zpa/upgrade", "{\"zdm_group_id\":\"" + group + "\",\"data\":{" + data + "}}")
                .statusCode();
    }

    @Test
    @Shows("account.appliances")
    void anApplianceBelongsToWhoeverHasItsExtension() {
        entered();
        String extension =
                api.read("/phone/users/" + anselm.id()).path("extension_number").asString("");
        String settings = "/devices/zpa/settings?user_id=" + anselm.id();
        assertThat(api.read(settings).path("device_infos")).isEmpty();

        assertThat(assign(extension)).isEqualTo("204");

        JsonNode shown = api.read(settings);
        assertThat(shown.path("timezone").asString("")).isEqualTo(anselm.timezone());
        assertThat(Api.texts(shown.path("device_infos"), "model")).containsExactly("CCX600");
        assertThat(api.read("/devices/zpa/settings").path("device_infos")).isEmpty();
        assertThat(assign("1")).isEqualTo("400 300");
        assertThat(assign("")).isEqualTo("204");
        assertThat(api.read(settings).path("device_infos")).isEmpty();
    }

    private String assign(String extension) {
        var answer = api.post("/devices/zpa/assignment", ASSIGNMENT.formatted(extension));
        return answer.statusCode() == 204 ? "204" : Api.refusal(answer);
    }

    @Test
    @Shows("account.appliances")
    void anApplianceIsTakenAwayByItsAddress() {
        entered();
        String one = "/devices/zpa/vendors/Poly/mac_addresses/64167ffc0ed7";

        assertThat(api.delete(one).statusCode()).isEqualTo(204);

        assertThat(api.read("/devices").path("devices")).isEmpty();
        assertThat(Api.refusal(api.delete(one))).isEqualTo("404 300");
    }
}
