package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zoomflow.testkit.rest.Operation;
import dev.zoomflow.testkit.rest.Operations;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OperationsTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Client client = new Client(zoom);
    private final String token = client.accessToken();

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    void theCatalogueHasEveryOperationOnce() {
        List<String> names = Operations.all().stream().map(Operation::name).toList();

        assertThat(names).hasSize(1403).doesNotHaveDuplicates();
    }

    @Test
    @Shows("rest.unknown-operation")
    void whatTheCatalogueDoesNotHaveIsNotRecognized() {
        HttpResponse<String> answer = client.api("/v2/no/such/thing", token);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"code\":2300,\"message\":\"This API endpoint is not recognized.\"}");
    }

    @Test
    void aKnownOperationWithoutBehaviourSaysSoAndHowToStubIt() {
        HttpResponse<String> answer = client.api("/v2/tasks/items", token);

        assertThat(answer.statusCode()).isEqualTo(501);
        assertThat(answer.body()).contains("GET /v2/tasks/items", "zoom.stub(");
    }

    @Test
    void everyKnownOperationChecksTheToken() {
        assertThat(client.api("/v2/tasks/items", "nonsense").body())
                .isEqualTo("{\"code\":124,\"message\":\"Invalid access token.\"}");
    }

    @Test
    @Shows("rest.missing-scope")
    void everyKnownOperationChecksItsScopes() {
        zoom.add(zoom.app().withScopes("meeting:read:meeting"));

        HttpResponse<String> refused = client.api("/v2/users/me/meetings", client.accessToken());

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .isEqualTo("{\"code\":4711,\"message\":\"Invalid access token, does not contain scopes:"
                        + "[meeting:read:list_meetings, meeting:read:list_meetings:admin].\"}");
    }

    @Test
    void anAppOfUsersDoesNotGetWhatOnlyAdministratorsMay() {
        assertThat(client.api("/v2/groups", token).body()).contains("\"code\":4711", ":admin");
    }

    @Test
    void aStubAnswersInOneLine() {
        zoom.stub("GET /v2/tasks/items", 200, "{\"tasks\":[]}");

        assertThat(client.api("/v2/tasks/items", token).body()).isEqualTo("{\"tasks\":[]}");
    }

    @Test
    void aStubMayHaveVariablesAndReplaceOwnBehaviour() {
        zoom.stub("GET /v2/meetings/{meetingId}", 404, "{\"code\":3001}");

        HttpResponse<String> answer = client.api("/v2/meetings/86012345678", token);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"code\":3001}");
    }

    @Test
    void aStubForAPathOfItsOwnAnswersToo() {
        zoom.stub("GET /v2/brand/new", 200, "{}");

        assertThat(client.api("/v2/brand/new", token).statusCode()).isEqualTo(200);
        assertThat(client.api("/v2/brand/new", "nonsense").statusCode()).isEqualTo(401);
    }

    @Test
    void aStubThatNamesNoOperationIsRefused() {
        assertThatThrownBy(() -> zoom.stub("/v2/tasks/items", 200, "{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("GET /v2/phone/settings");
    }

    @Test
    void aLiteralPathWinsOverAVariable() {
        assertThat(client.api("/v2/meetings/meeting_summaries", token).body()).doesNotContain("3001");
    }
}
