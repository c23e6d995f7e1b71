package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RestApiTest {
    private final ZoomSimulator zoom = ZoomSimulator.builder()
            .clock(InstantSource.fixed(Instant.parse("2026-03-10T09:00:00Z")))
            .start();
    private final Client client = new Client(zoom);
    private final String token = client.accessToken();

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    void aMeetingCanBeMadeReadChangedAndDeleted() {
        HttpResponse<String> made = client.api("POST", "/v2/users/me/meetings", "{\"topic\":\"Reef\"}", token);
        String path = "/v2/meetings/" + Client.json(made).path("id").asLong(0);

        HttpResponse<String> changed = client.api("PATCH", path, "{\"topic\":\"Lagoon\"}", token);
        JsonNode read = Client.json(client.api(path, token));
        HttpResponse<String> deleted = client.api("DELETE", path, "", token);

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(changed.statusCode()).isEqualTo(204);
        assertThat(changed.body()).isEmpty();
        assertThat(read.path("topic").asString("")).isEqualTo("Lagoon");
        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(client.api(path, token).statusCode()).isEqualTo(404);
    }

    @Test
    @Shows("rest.last-page")
    void listsComeInPagesThatEndWithAnEmptyToken() {
        for (int i = 0; i < 4; i++) {
            client.api("POST", "/v2/users/me/meetings", "{\"topic\":\"M" + i + "\"}", token);
        }

        JsonNode first = Client.json(client.api("/v2/users/me/meetings?page_size=3", token));
        String next = first.path("next_page_token").asString("");
        JsonNode second = Client.json(client.api("/v2/users/me/meetings?page_size=3&next_page_token=" + next, token));

        assertThat(first.path("meetings").size()).isEqualTo(3);
        assertThat(second.path("meetings").size()).isEqualTo(2);
        assertThat(second.path("next_page_token").asString("?")).isEmpty();
    }

    @Test
    @Shows("rest.page-number")
    void olderListsAreReadByTheNumbersOfTheirPagesToo() {
        for (int i = 0; i < 4; i++) {
            client.api("POST", "/v2/users/me/meetings", "{\"topic\":\"M" + i + "\"}", token);
        }

        JsonNode all = page("");
        JsonNode first = page("&page_size=3&page_number=1");
        JsonNode second = page("&page_size=3&page_number=2");
        JsonNode beyond = page("&page_size=3&page_number=3");

        assertThat(Stream.of(first, second).flatMap(page -> Api.texts(page.path("meetings"), "uuid").stream()))
                .containsExactlyElementsOf(Api.texts(all.path("meetings"), "uuid"));
        assertThat(second.path("page_number").asInt(0)).isEqualTo(2);
        assertThat(second.path("page_count").asInt(0)).isEqualTo(2);
        assertThat(second.path("next_page_token").asString("?")).isEmpty();
        assertThat(beyond.path("meetings").size()).isZero();
        assertThat(client.api("/v2/users/me/meetings?page_number=two", token).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @Shows({"rest.page-size", "chat.page-sizes", "phone.page-sizes"})
    @CsvSource({
        "/users?status=active,users,300",
        "/chat/users/me/contacts?type=internal,contacts,50",
        "/contacts?search_key=e,contacts,25",
        "/phone/users?keyword=,users,100"
    })
    void noPageIsLargerThanTheListAllows(String path, String list, int largest) {
        for (int i = 0; i <= 300; i++) {
            String name = "Extra" + i;
            zoom.add(new User(name, zoom.account().id(), name + "@tide.example", name, "Hand", "UTC"));
        }
        Api api = new Api(zoom);

        JsonNode usual = api.read(path);
        JsonNode page = api.read(path + "&page_size=1000");

        assertThat(usual.path(list).size()).isEqualTo(Math.min(largest, 30));
        assertThat(page.path(list).size()).isEqualTo(largest);
        assertThat(page.path("page_size").asInt(0)).isEqualTo(largest);
        assertThat(page.path("next_page_token").asString("")).isNotEmpty();
    }

    private JsonNode page(String query) {
        return Client.json(client.api("/v2/users/me/meetings?type=scheduled" + query, token));
    }

    @Test
    @Shows("rest.page-token-belongs")
    void aPageTokenIsForTheQueryThatGotIt() {
        client.api("POST", "/v2/users/me/meetings", "{}", token);
        String next = page("&page_size=1").path("next_page_token").asString("");

        assertThat(client.api("/v2/users/me/meetings?type=scheduled&page_size=2&next_page_token=" + next, token)
                        .statusCode())
                .isEqualTo(400);
        assertThat(page("&page_size=1&next_page_token=" + next).path("meetings").size())
                .isOne();
    }

    @Test
    @Shows("rest.page-token")
    void aPageTokenLivesForFifteenMinutes() {
        client.api("POST", "/v2/users/me/meetings", "{}", token);
        JsonNode first = Client.json(client.api("/v2/users/me/meetings?page_size=1", token));
        String next = "/v2/users/me/meetings?page_size=1&next_page_token="
                + first.path("next_page_token").asString("");
        zoom.clock().advance(Duration.ofMinutes(15).minusSeconds(1));
        HttpResponse<String> justInTime = client.api(next, token);
        zoom.clock().advance(Duration.ofSeconds(1));
        HttpResponse<String> late = client.api(next, token);

        assertThat(justInTime.statusCode()).isEqualTo(200);
        assertThat(Client.json(justInTime).path("meetings").size()).isOne();
        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.body()).isEqualTo("{\"code\":300,\"message\":\"The next page token is invalid or expired.\"}");
        assertThat(client.api("/v2/users/me/meetings?page_size=1&next_page_token=never", token)
                        .body())
                .isEqualTo(late.body());
    }

    @Test
    @Shows("rest.tracking-id")
    void everyAnswerHasAnIdThatSupportFindsItBy() {
        String first = tracking(client.api("/v2/users/me", token));
        String refused = tracking(client.api("/v2/users/nobody", token));

        assertThat(List.of(first, refused)).allMatch(id -> id.matches("v=2\\.0;clid=us02;rid=WEB_[0-9a-f]{32}"));
        assertThat(first).isNotEqualTo(refused);
    }

    @Test
    void unknownThingsAreRefusedWithZoomsWords() {
        assertThat(new Api(zoom).get("/users/nobody").body())
                .isEqualTo("{\"code\":1001,\"message\":\"User does not exist: nobody.\"}");
        assertThat(client.api("/v2/meetings/123", token).body())
                .isEqualTo("{\"code\":3001,\"message\":\"Meeting does not exist: 123.\"}");
        assertThat(client.api("/v2/meetings/123/recordings", token).body()).contains("\"code\":3301");
        assertThat(client.api("/v2/nonsense", token).body())
                .isEqualTo("{\"code\":2300,\"message\":\"This API endpoint is not recognized.\"}");
        assertThat(new Api(zoom).get("/users/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    @Shows("rest.me")
    void aUserManagedAppSeesItsUserOnlyAndCallsItMe() {
        String other = zoom.users().get(1).id();
        User own = zoom.user();

        for (String user : List.of(other, own.id(), own.email())) {
            HttpResponse<String> refused = client.api("/v2/users/" + user + "/recordings", token);
            assertThat(refused.statusCode()).as(user).isEqualTo(400);
            assertThat(refused.body())
                    .contains(
                            "\"code\":4711", "[cloud_recording:read:list_user_recordings:admin, cloud_recording:read:");
        }
        assertThat(client.api("/v2/users/" + own.id(), token).body()).contains("scopes:[user:read:user:admin]");
        assertThat(client.api("/v2/users/me/recordings", token).statusCode()).isEqualTo(200);
    }

    @Test
    @Shows("rest.invalid-token")
    void anAccessTokenExpiresAfterAnHour() {
        zoom.clock().advance(Duration.ofHours(1));

        assertThat(client.api("/v2/users/me", token).body())
                .isEqualTo("{\"code\":124,\"message\":\"Access token is expired.\"}");
    }

    @Test
    @Shows("rest.query-token")
    void aTokenInTheQueryIsRefused() {
        HttpResponse<String> answer = client.get("/v2/users/me?access_token=" + token);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .isEqualTo("{\"code\":124,\"message\":\"Invalid access token, this access token is not supported as"
                        + " query parameter string.\"}");
    }

    @Test
    void aMissingScopeIsRefusedWithTheScopesThatWouldDo() {
        SimulatorConfig standard = SimulatorConfig.standard();
        App narrow = standard.apps().get(0).withScopes("meeting:read:meeting");
        try (ZoomSimulator other =
                ZoomSimulator.builder().config(standard.withApp(narrow)).start()) {
            Client app = new Client(other);

            HttpResponse<String> answer = app.api("/v2/users/me", app.accessToken());

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body())
                    .startsWith("{\"code\":4711,\"message\":\"Invalid access token, does not contain scopes:[")
                    .contains("user:read:user,");
        }
    }

    @Test
    void plannedFaultsMeetTheNextRequestsAndNoOthers() {
        zoom.faults().next("/v2/users/me", 2, Fault.rateLimited(7));

        HttpResponse<String> first = client.api("/v2/users/me", token);
        assertThat(first.statusCode()).isEqualTo(429);
        assertThat(first.headers().firstValue("Retry-After")).contains("7");
        assertThat(client.api("/v2/users/me", token).statusCode()).isEqualTo(429);
        assertThat(client.api("/v2/users/me", token).statusCode()).isEqualTo(200);
        assertThat(zoom.faults().unused()).isEmpty();
    }

    private static String tracking(HttpResponse<String> answer) {
        return answer.headers().firstValue("x-zm-trackingid").orElse("");
    }
}
