package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DivisionsTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);
    private final User anselm = zoom.users().get(1);

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows("user.divisions")
    void everybodyIsInTheMainDivisionUntilAssignedToAnother() {
        JsonNode main = api.read("/divisions").path("divisions").get(0);
        assertThat(main.path("is_main_division").asBoolean(false)).isTrue();
        assertThat(main.path("total_members").asInt(0)).isEqualTo(zoom.users().size());
        String id = create("Harbour");

        assertThat(api.post("/divisions/" + id + "/users", "{\"users\":[{\"user_email\":\"" + anselm.email() + "\"}]}")
                        .statusCode())
                .isEqualTo(201);

        assertThat(members(id)).containsExactly(anselm.email());
        assertThat(members(main.path("division_id").asString("")))
                .doesNotContain(anselm.email())
                .contains(zoom.user().email());
        assertThat(Api.refusal(api.post("/divisions/" + id + "/users", "{\"users\":[{\"user_id\":\"nobody\"}]}")))
                .isEqualTo("404 40406");
        assertThat(Api.refusal(api.delete("/divisions/" + id))).isEqualTo("400 42012");
    }

    @Test
    @Shows("user.divisions")
    void aDivisionIsMadeRenamedAndDeleted() {
        String id = create("Harbour");

        assertThat(Api.refusal(api.post("/divisions", "{\"division_name\":\"harbour\"}")))
                .startsWith("409");
        assertThat(Api.refusal(api.post("/divisions", "{}"))).isEqualTo("400 300");
        assertThat(api.patch("/divisions/" + id, "{\"division_description\":\"Ships\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(api.read("/divisions/" + id).path("division_description").asString(""))
                .isEqualTo("Ships");
        assertThat(api.delete("/divisions/" + id).statusCode()).isEqualTo(204);
        assertThat(api.get("/divisions/" + id).statusCode()).isEqualTo(404);
        JsonNode left = api.read("/divisions").path("divisions");
        assertThat(Api.refusal(api.delete(
                        "/divisions/" + left.get(0).path("division_id").asString(""))))
                .isEqualTo("400 42011");
        assertThat(left).hasSize(1);
    }

    private String create(String name) {
        return Client.text(api.post("/divisions", "{\"division_name\":\"" + name + "\"}"), "division_id");
    }

    private List<String> members(String division) {
        return Api.texts(api.read("/divisions/" + division + "/users").path("users"), "user_email");
    }
}
