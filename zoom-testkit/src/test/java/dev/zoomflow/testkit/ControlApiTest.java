package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zoomflow.testkit.assertj.ZoomAssertions;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ControlApiTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Client client = new Client(zoom);

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    void theWorldIsShownAsItIs() {
        JsonNode world = Client.json(client.get("/_control/world"));

        assertThat(world.path("base_uri").asString("")).isEqualTo(zoom.baseUri().toString());
        assertThat(world.path("users").size()).isEqualTo(3);
        assertThat(world.at("/apps/0/client_id").asString(""))
                .isEqualTo(zoom.app().clientId());
    }

    @Test
    void aMeetingIsPlayedOverHttp() {
        try (Receiver app = Receiver.start(zoom.app().secretToken())) {
            call("POST", "/subscriptions", "{\"endpoint\":\"" + app.uri() + "\",\"events\":[\"meeting.ended\"]}");
            JsonNode meeting = Client.json(call("POST", "/meetings", "{\"topic\":\"Harbour\"}"));
            String path = "/meetings/" + meeting.path("id").asLong(0);
            JsonNode guest = Client.json(call("POST", path + "/join", "{\"guest\":\"Ada Visitor\"}"));
            call(
                    "POST",
                    path + "/leave",
                    "{\"handle\":\"" + guest.path("handle").asString("") + "\"}");
            HttpResponse<String> ended = call("POST", path + "/end", "");
            call("POST", path + "/recording", "");
            zoom.webhooks().settle();

            assertThat(ended.statusCode()).isEqualTo(204);
            assertThat(app.last().body()).contains("meeting.ended", "Harbour");
            assertThat(Client.json(client.get("/_control/deliveries")).size()).isEqualTo(2);
        }
    }

    @Test
    void aWholeMeetingIsHeldByOneCall() {
        JsonNode meeting = Client.json(call(
                "POST",
                "/scenarios",
                "{\"topic\":\"Harbour\",\"minutes\":5,\"people\":[\"Gus Visitor\",\""
                        + zoom.users().get(1).email() + "\"],\"rejoining\":[\"Gus Visitor\"],\"recorded\":true}"));

        assertThat(meeting.path("live").asBoolean(true)).isFalse();
        String past = "/past_meetings/" + meeting.path("id").asLong(0);
        assertThat(new Api(zoom)
                        .read(past + "/participants")
                        .path("participants")
                        .size())
                .isEqualTo(4);
        assertThat(call("POST", "/scenarios", "{\"rejoining\":[\"Nobody\"]}").body())
                .contains("nobody called Nobody comes");
    }

    @Test
    void aWebinarThatBeginsGoesOnWithTheClock() {
        JsonNode begun = Client.json(
                call("POST", "/scenarios", "{\"kind\":\"webinar\",\"people\":[\"Gus\"],\"as_time_goes\":true}"));
        Webinar webinar = zoom.webinars().find(begun.path("uuid").asString(""));

        assertThat(begun.path("live").asBoolean(false)).isTrue();
        call("POST", "/clock", "{\"advance\":\"PT10M\"}");
        assertThat(zoom.webinars().find(webinar.uuid()).live()).isFalse();
    }

    @Test
    void somebodyRegistersAndComes() {
        Meeting meeting = zoom.meetings().start(zoom.user(), "Harbour");
        String path = "/meetings/" + meeting.id();

        JsonNode made = Client.json(
                call("POST", path + "/registrants", "{\"email\":\"io@shore.example\",\"first_name\":\"Io\"}"));
        JsonNode listed = Client.json(client.get("/_control" + path + "/registrants"));
        call("POST", path + "/join", "{\"registrant\":\"" + made.path("id").asString("") + "\"}");

        assertThat(listed.path(0)).isEqualTo(made);
        assertThat(zoom.meetings().participants(meeting))
                .extracting(Participant::name)
                .contains("Io");
        assertThat(call("POST", path + "/join", "{\"registrant\":\"nobody\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aWebSocketIsSubscribedToAndShown() {
        JsonNode app = Client.json(call("POST", "/apps", "{\"kind\":\"server-to-server\",\"client_id\":\"s2s\"}"));
        JsonNode subscription =
                Client.json(call("POST", "/subscriptions", "{\"client_id\":\"s2s\",\"websocket\":true}"));
        String token = Client.text(
                client.token(
                        "s2s",
                        app.path("client_secret").asString(""),
                        "grant_type=account_credentials&account_id="
                                + zoom.user().accountId()),
                "access_token");

        try (SocketClient socket =
                SocketClient.connect(URI.create(subscription.path("endpoint").asString("")), token)) {
            await().until(() -> socket.modules().contains("build_connection"));
        }

        JsonNode socket = Client.json(client.get("/_control/websockets")).path(0);
        assertThat(socket.path("subscription_id").asString(""))
                .isEqualTo(subscription.path("id").asString("-"));
        assertThat(socket.at("/frames/0/text").asString("")).contains("build_connection");
    }

    @Test
    void usersAndAppsCanBeAdded() {
        call("POST", "/users", "{\"email\":\"io@shore.example\",\"first_name\":\"Io\",\"last_name\":\"Marsh\"}");
        JsonNode app = Client.json(call("POST", "/apps", "{\"name\":\"Second\",\"kind\":\"server-to-server\"}"));

        assertThat(zoom.user("io@shore.example").displayName()).isEqualTo("Io Marsh");
        assertThat(zoom.apps())
                .extracting(App::clientId)
                .contains(app.path("client_id").asString(""));
    }

    @Test
    void anAppsSecretsAreRegenerated() {
        App before = zoom.app();

        JsonNode signing = Client.json(call("POST", "/apps/" + before.clientId() + "/secret-token", ""));
        JsonNode asking = Client.json(call("POST", "/apps/" + before.clientId() + "/client-secret", ""));

        assertThat(zoom.app().secretToken())
                .isEqualTo(signing.path("secret_token").asString(""))
                .isNotEqualTo(before.secretToken());
        assertThat(zoom.app().clientSecret())
                .isEqualTo(asking.path("client_secret").asString(""))
                .isNotEqualTo(before.clientSecret());
        assertThat(call("POST", "/apps/nobodys/secret-token", "").statusCode()).isEqualTo(400);
    }

    @Test
    void theClockGoesForward() {
        Instant before = zoom.clock().instant();

        HttpResponse<String> answer = call("POST", "/clock", "{\"advance\":\"P91D\"}");

        assertThat(Instant.parse(Client.json(answer).path("now").asString("")))
                .isAfterOrEqualTo(before.plus(Duration.ofDays(91)));
    }

    @Test
    void theClockIsNotMovedOutOfTheCalendar() {
        HttpResponse<String> answer = call("POST", "/clock", "{\"advance\":\"P70000000D\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("at most 36525 days");
    }

    @Test
    void faultsArePlannedForTheNextRequests() {
        call("POST", "/faults", "{\"path\":\"/oauth/token\",\"kind\":\"html\",\"status\":502}");

        HttpResponse<String> answer = client.token("grant_type=refresh_token");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    }

    @Test
    void aWrongCallSaysWhatIsWrong() {
        HttpResponse<String> answer = call("POST", "/faults", "{\"path\":\"/oauth/token\",\"kind\":\"flood\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Client.json(answer).path("error").asString("")).contains("\"flood\"", "stall");
    }

    @Test
    void aNumberThatIsNoneIsNamed() {
        HttpResponse<String> answer =
                call("POST", "/faults", "{\"path\":\"/v2\",\"kind\":\"html\",\"requests\":\"two\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("requests", "two", "no whole number");
    }

    @Test
    void aCallThatThereIsNotSaysWhereAllAre() {
        HttpResponse<String> answer = call("POST", "/meetings/7/recording/begin", "");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Client.text(answer, "error"))
                .contains("POST /_control/meetings/7/recording/begin", "/_control/openapi.json");
    }

    @Test
    void anOperationGetsAnAnswerFromAnyLanguage() {
        String token = zoom.tokens().issue(zoom.app(), zoom.user()).accessToken();
        assertThat(client.api("/v2/tasks/items", token).body()).contains("/_control/stubs");

        call(
                "POST",
                "/stubs",
                "{\"operation\":\"GET /v2/tasks/items\",\"status\":202,\"body\":{\"tasks\":[{\"id\":\"0\"}]}}");

        HttpResponse<String> answer = client.api("/v2/tasks/items", token);
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("{\"tasks\":[{\"id\":\"0\"}]}");
    }

    @Test
    void eventsGoWrongOnTheirWayFromAnyLanguage() {
        try (Receiver app = Receiver.start(zoom.app().secretToken())) {
            zoom.webhooks().subscribe(zoom.app(), app.uri(), "meeting.ended");
            call("POST", "/disturbances", "{\"kind\":\"repeated\",\"event\":\"meeting.ended\"}");
            assertThat(call("GET", "/disturbances", "").body()).contains("meeting.ended");

            call("POST", "/events/meeting.ended", "");
            zoom.webhooks().settle();

            assertThat(call("GET", "/disturbances", "").body()).isEqualTo("[]");
            ZoomAssertions.assertThat(zoom)
                    .delivered("meeting.ended")
                    .to(app.uri())
                    .times(2);
        }
        HttpResponse<String> unknown = call("POST", "/disturbances", "{\"kind\":\"eaten\"}");
        assertThat(unknown.body()).contains("eaten", "copied-later");
    }

    @Test
    void aWordThatIsNoneIsAnsweredWithAllThereAre() {
        assertThat(call("POST", "/scenarios", "{\"kind\":\"seminar\"}").body())
                .contains("\\\"kind\\\" is \\\"seminar\\\", known are meeting, webinar");
        assertThat(call("POST", "/faults", "{\"path\":\"/v2\",\"kind\":\"disconnect\",\"moment\":\"lunch\"}")
                        .body())
                .contains("\\\"moment\\\" is \\\"lunch\\\", known are ");
        assertThat(call("POST", "/subscriptions", "{\"endpoint\":\"nowhere\"}").body())
                .contains("is no address such as https://app.example/path");
    }

    @Test
    void anAuthorizationIsAllowedAtAnAddressWithoutAHost() {
        String path = client.authorizeUrl("")
                .toString()
                .substring(zoom.baseUri().toString().length());

        HttpResponse<String> answer = call("POST", "/consent", "{\"authorize_url\":\"" + path + "\"}");

        assertThat(answer.body()).contains("\"redirect\"", "code=");
    }

    @Test
    void anAuthorizationStaysHereWhateverHostItsAddressNames() {
        String elsewhere =
                client.authorizeUrl("").toString().replace(zoom.baseUri().toString(), "http://192.0.2.1:81");

        HttpResponse<String> answer = call("POST", "/consent", "{\"authorize_url\":\"" + elsewhere + "\"}");

        assertThat(answer.body()).contains("\"redirect\"", "code=");
    }

    @Test
    void theDocumentTellsOfQueries() {
        JsonNode document = Client.json(call("GET", "/openapi.json", ""));

        assertThat(document.at("/paths/~1_control~1events~1{name}/post/parameters")
                        .findValuesAsString("name"))
                .containsExactly("name", "about", "at", "required", "seed", "without");
    }

    @Test
    void pagesOfOtherSitesCannotCall() {
        HttpResponse<String> answer = client.post("/_control/tokens/expire", "", "Sec-Fetch-Site", "cross-site");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> call(String method, String path, String body) {
        return client.api(method, "/_control" + path, body, "");
    }
}
