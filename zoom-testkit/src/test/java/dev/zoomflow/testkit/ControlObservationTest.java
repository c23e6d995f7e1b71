package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ControlObservationTest {
    private static final URI NOBODY = URI.create("http://127.0.0.1:9/nobody");

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Client client = new Client(zoom);

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    void mailsToAnAppsOwnerAreListed() {
        try (Receiver app = Receiver.start("not the secret token")) {
            zoom.webhooks().subscribeUnvalidated(zoom.app(), app.uri());
            post("/clock", "{\"advance\":\"P19D\"}");
        }

        JsonNode mails = list("/mails");
        assertThat(mails.size()).isEqualTo(zoom.webhooks().mails().size()).isPositive();
        assertThat(mails.at("/0/text").asString(""))
                .isEqualTo(zoom.webhooks().mails().get(0).text());
    }

    @Test
    void anEventThatWasWithheldIsListedWithTheReason() {
        zoom.add(zoom.app().withScopes("meeting:read:participant"));
        zoom.webhooks().subscribeUnvalidated(zoom.app(), NOBODY);

        post("/events/meeting.rtms_started", "");

        assertThat(list("/withheld").path(0).asString("")).contains("meeting.rtms_started");
        assertThat(list("/sent").path(0).asString("")).contains("meeting.rtms_started");
    }

    @Test
    void aDeliveryIsAwaitedAndRepeated() {
        try (Receiver app = Receiver.start(zoom.app().secretToken())) {
            zoom.webhooks().subscribeUnvalidated(zoom.app(), app.uri());
            post("/events/meeting.alert", "");
            post("/deliveries/settle", "");
            JsonNode first = list("/deliveries").path(0);
            assertThat(first.path("delivered").asBoolean(false)).isTrue();
            assertThat(first.at("/attempts/0/answer_headers").isEmpty()).isFalse();

            post("/deliveries/" + first.path("request_id").asString("") + "/repeat", "");
            post("/deliveries/settle", "");
            await().until(() -> app.received().size() == 2);
        }

        assertThat(error(post("/deliveries/none/repeat", "")))
                .isEqualTo("there is no delivery with the request id none");
    }

    @Test
    void aRequestIsShownWithItsHeadersAndItsAnswer() {
        String token = zoom.tokens().issue(zoom.app(), zoom.user()).accessToken();
        client.api("/v2/users/me", token);

        JsonNode request = list("/requests").path(0);

        assertThat(request.at("/headers/authorization").asString("")).isEqualTo("Bearer …");
        assertThat(request.at("/answer/status").asInt(0)).isEqualTo(200);
        assertThat(request.at("/answer/body").asString("")).contains(zoom.user().email());
    }

    @Test
    void requestsAreCheckedAndTheNearestIsTold() {
        client.token("grant_type=refresh_token&refresh_token=x");
        String asked = "{\"method\":\"POST\",\"path\":\"/oauth/token\",\"form\":{\"grant_type\":\"%s\"},\"times\":1}";

        assertThat(Client.json(post("/requests/check", asked.formatted("refresh_token")))
                        .path("met")
                        .asBoolean(false))
                .isTrue();
        JsonNode missed = Client.json(post("/requests/check", asked.formatted("authorization_code")));
        assertThat(missed.path("met").asBoolean(true)).isFalse();
        assertThat(missed.path("mismatch").asString(""))
                .contains("POST /oauth/token", "form parameter grant_type is [refresh_token]");
        assertThat(error(post("/requests/check", "{\"path\":\"/v2\",\"query\":\"a=b\"}")))
                .isEqualTo("\"query\" is \"a=b\", which is no object of names with values");
    }

    @Test
    void aFaultIsForRequestsWithTheseQueriesHeadersAndMembers() {
        String token = zoom.tokens().issue(zoom.app(), zoom.user()).accessToken();
        post(
                "/faults",
                "{\"path\":\"/v2/users/{userId}/meetings\",\"kind\":\"html\",\"json\":{\"topic\":\"Ebb\"},"
                        + "\"headers\":{\"authorization\":\"Bearer …\"},\"query\":{\"a\":\"b\"}}");

        String path = "/v2/users/me/meetings";
        assertThat(client.api("POST", path + "?a=b", "{\"topic\":\"Flood\"}", token)
                        .statusCode())
                .isEqualTo(201);
        assertThat(client.api("POST", path + "?a=c", "{\"topic\":\"Ebb\"}", token)
                        .statusCode())
                .isEqualTo(201);
        assertThat(client.api("POST", path + "?a=b", "{\"topic\":\"Ebb\"}", token)
                        .statusCode())
                .isEqualTo(502);
    }

    @Test
    void nothingIsLeftOverAtFirstAndWhatIsLeftIsTold() {
        String none = "{\"unused_faults\":[],\"unmet_disturbances\":[],\"unanswered\":[],\"open_websockets\":[]}";
        assertThat(client.get("/_control/leftovers").body()).isEqualTo(none);
        post("/faults", "{\"path\":\"/v2/users/me\",\"kind\":\"garbage\"}");
        post("/disturbances", "{\"kind\":\"lost\",\"event\":\"meeting.ended\"}");
        post("/websockets/faults", "{\"occasion\":\"event\",\"kind\":\"drop\",\"frames\":2}");
        Subscription subscription = backend();

        try (SocketClient socket = connect(subscription)) {
            await().until(() -> !socket.frames().isEmpty());
            JsonNode left = list("/leftovers");

            assertThat(left.at("/unused_faults").toString())
                    .contains("/v2/users/me", "connection broken for a WebSocket's frame of event");
            assertThat(left.at("/unused_faults").size()).isEqualTo(3);
            assertThat(left.at("/unmet_disturbances/0").asString("")).contains("meeting.ended: Lost");
            assertThat(left.at("/open_websockets/0").asString("")).contains(subscription.id());
        }

        for (String planned : List.of("/faults", "/disturbances", "/websockets/faults")) {
            client.api("DELETE", "/_control" + planned, "", "");
        }
        await().untilAsserted(() ->
                assertThat(client.get("/_control/leftovers").body()).isEqualTo(none));
    }

    @Test
    void whatIsUnderWayHasAMomentAndIsLeftOverAfterIt() throws Exception {
        try (ServerSocket silent = new ServerSocket(0)) {
            URI endpoint = URI.create("http://127.0.0.1:" + silent.getLocalPort());
            zoom.webhooks().subscribeUnvalidated(zoom.app(), endpoint);
            post("/events/meeting.alert", "");

            assertThat(list("/leftovers").at("/unanswered/0").asString(""))
                    .isEqualTo("delivery of meeting.alert to " + endpoint);
        }
    }

    @Test
    void aWebSocketsFramesMeetFaults() {
        Subscription subscription = backend();
        post("/websockets/faults", "{\"occasion\":\"connected\",\"kind\":\"garbage\",\"text\":\"ebb\"}");
        post("/websockets/faults", "{\"occasion\":\"heartbeat\",\"kind\":\"close\",\"code\":1012,\"reason\":\"Tide\"}");
        assertThat(list("/websockets/faults").size()).isEqualTo(2);

        try (SocketClient socket = connect(subscription)) {
            await().until(() -> !socket.frames().isEmpty());
            socket.heartbeat();
            assertThat(socket.end()).succeedsWithin(Duration.ofSeconds(10)).isEqualTo("1012");
        }

        assertThat(list("/websockets/faults").size()).isZero();
        assertThat(list("/websockets").at("/0/frames/0/text").asString("")).isEqualTo("ebb");
        assertThat(error(post("/websockets/faults", "{\"occasion\":\"lunch\",\"kind\":\"eaten\"}")))
                .isEqualTo("\"occasion\" is \"lunch\", known are connected, heartbeat, event; "
                        + "\"kind\" is \"eaten\", known are drop, close, garbage, silence, stall");
        assertThat(error(post("/websockets/faults", "{\"occasion\":\"event\",\"kind\":\"drop\",\"frames\":0}")))
                .contains("1 frame or more, not for 0");
    }

    @Test
    void aWebSocketIsWrittenToClosedAndBroken() {
        Subscription subscription = backend();
        String path = "/websockets/" + subscription.id();
        assertThat(error(post(path + "/drop", ""))).contains("nobody is connected", subscription.id());

        try (SocketClient socket = connect(subscription)) {
            await().until(() -> !socket.frames().isEmpty());
            post(path + "/send", "{\"text\":\"{\\\"module\\\":\\\"odd\\\"}\"}");
            await().until(() -> socket.modules().contains("odd"));
            post(path + "/close", "{\"code\":1012,\"reason\":\"Tide\"}");
            assertThat(socket.end()).succeedsWithin(Duration.ofSeconds(10)).isEqualTo("1012");
        }
        try (SocketClient socket = connect(subscription)) {
            await().until(() -> !socket.frames().isEmpty());
            post(path + "/drop", "");
            assertThat(socket.end()).succeedsWithin(Duration.ofSeconds(10)).isNotEqualTo("1012");
        }
        assertThat(error(post("/websockets/none/send", "{\"text\":\"\"}"))).isEqualTo("there is no subscription none");
    }

    @Test
    void theStoryIsToldForPeople() {
        client.api("/v2/nothing", "none");

        assertThat(list("/story?test=ebb").path("story").asString(""))
                .contains("during ebb", "GET /v2/nothing -> ", "faults that too few requests met: none");
    }

    @Test
    void aFaultAnswersWithHeadersOfItsOwn() {
        String fault = "{\"path\":\"/v2/users/me\",\"kind\":\"%s\",\"answer_headers\":{\"x-zm-trackingid\":\"t7\"}}";
        post("/faults", fault.formatted("status"));

        HttpResponse<String> answer = client.api("/v2/users/me", "none");

        assertThat(answer.headers().firstValue("x-zm-trackingid")).contains("t7");
        assertThat(answer.headers().firstValue("content-type")).contains("application/json;charset=UTF-8");
        assertThat(error(post("/faults", fault.formatted("stall"))))
                .isEqualTo("\"answer_headers\" are of status, html, garbage and rate-limited, not of stall");
    }

    @Test
    void aQueryThatIsNotKnownOrOfAnotherKindIsRefused() {
        assertThat(error(client.get("/_control/events/meeting.ended?sed=7")))
                .isEqualTo("the query \"sed\" is unknown, known are about, at, required, seed, without");
        assertThat(error(client.get("/_control/events/meeting.ended?required=yes")))
                .isEqualTo("in the query \"required\" is \"yes\", which is neither true nor false");
        assertThat(error(client.get("/_control/world?all=true"))).contains("known are none");
    }

    @Test
    void theOperationsThatAreSimulatedAreListed() {
        assertThat(list("/operations").toString()).contains("\"GET /v2/users/{userId}\"");
    }

    private Subscription backend() {
        App.Credentials credentials = new App.Credentials("s2s", "s2s-secret", "s2s-token");
        App backend = new App("Backend", App.Kind.SERVER_TO_SERVER, credentials, List.of(), Set.of());
        zoom.add(backend);
        return zoom.webSockets().subscribe(backend, "meeting.ended");
    }

    private SocketClient connect(Subscription subscription) {
        String token = zoom.tokens().issue(zoom.apps().get(1), zoom.user()).accessToken();
        return SocketClient.connect(zoom.webSockets().address(subscription), token);
    }

    private HttpResponse<String> post(String path, String body) {
        return client.api("POST", "/_control" + path, body, "");
    }

    private JsonNode list(String path) {
        return Client.json(client.get("/_control" + path));
    }

    private static String error(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        return Client.text(answer, "error");
    }
}
