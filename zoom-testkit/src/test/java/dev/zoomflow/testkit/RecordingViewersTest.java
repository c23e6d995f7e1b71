package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RecordingViewersTest {
    private static final String ADA = "{\"email\":\"ada@example.org\",\"first_name\":\"Ada\",\"last_name\":\"L\"}";

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);
    private final Receiver app = Receiver.start(zoom.app().secretToken());
    private final Told told = new Told(zoom, app);
    private final Meeting meeting = zoom.meetings().start(zoom.user(), "Tide tables");
    private final String path = "/meetings/" + meeting.id() + "/recordings";

    @BeforeEach
    void record() {
        zoom.meetings().end(meeting);
        zoom.meetings().finishRecording(meeting);
    }

    @AfterEach
    void close() {
        app.close();
        zoom.close();
    }

    @Test
    void withoutRegistrationNobodyRegisters() {
        assertThat(api.post(path + "/registrants", ADA).body())
                .isEqualTo("{\"code\":404,\"message\":\"Registration has not been enabled for this meeting: "
                        + meeting.id() + ".\"}");
    }

    @Test
    void whoRegistersIsApprovedAtOnceWhereTheHostSaidSo() {
        registration(0);

        JsonNode made = Client.json(api.post(path + "/registrants", ADA));

        assertThat(made.path("topic").asString("")).isEqualTo("Tide tables");
        assertThat(made.path("share_url").asString("")).contains("/rec/share/");
        assertThat(Api.texts(api.read(path + "/registrants").path("registrants"), "email"))
                .containsExactly("ada@example.org");
        JsonNode registrant = told.object("recording.registration_created").path("registrant");
        assertThat(registrant.path("status").asString("")).isEqualTo("approved");
        assertThat(registrant.path("city").asString("?")).isEmpty();
    }

    @Test
    void theHostDecidesAboutThoseWhoWait() {
        registration(1);
        String ada = Client.text(api.post(path + "/registrants", ADA), "registrant_id");
        assertThat(api.read(path + "/registrants").path("registrants").isEmpty())
                .isTrue();

        HttpResponse<String> decided = decide("approve", ada);
        decide("deny", ada);

        assertThat(decided.statusCode()).isEqualTo(204);
        assertThat(Api.texts(api.read(path + "/registrants?status=denied").path("registrants"), "id"))
                .containsExactly(ada);
        assertThat(Api.refusal(api.get(path + "/registrants?status=lost"))).isEqualTo("400 300");
        assertThat(told.names("recording.registration"))
                .containsExactly(
                        "recording.registration_created",
                        "recording.registration_approved",
                        "recording.registration_denied");
    }

    @Test
    void whatIsAskedMustBeAnswered() {
        registration(0);
        api.patch(path + "/registrants/questions", "{\"questions\":[{\"field_name\":\"city\",\"required\":true}]}");

        assertThat(api.post(path + "/registrants", ADA).body()).contains("\"field\":\"city\"");
        assertThat(api.read(path + "/registrants/questions")
                        .at("/questions/0/field_name")
                        .asString(""))
                .isEqualTo("city");
    }

    private HttpResponse<String> decide(String action, String id) {
        return api.put(
                path + "/registrants/status",
                "{\"action\":\"" + action + "\",\"registrants\":[{\"id\":\"" + id + "\"}]}");
    }

    private void registration(int approval) {
        api.patch(path + "/settings", "{\"on_demand\":true,\"approval_type\":" + approval + "}");
    }
}
