package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeskTest {
    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Client client = new Client(zoom);

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    void thePageLoadsNothingFromElsewhereAndRunsNothingInline() {
        HttpResponse<String> page = client.get("/");

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "form-action 'self'")
                        .doesNotContain("unsafe"));
        assertThat(page.body()).doesNotContain("style=", "onclick", "{{", "<!--");
    }

    @Test
    void aMeetingIsStartedJoinedAndEndedByForms() {
        String started = submit("start-meeting", "host=" + zoom.user().id() + "&topic=Low+tide");
        Meeting meeting = newest();
        submit("join", "meeting=" + meeting.id() + "&user=&guest=Robin");
        String joined = client.get("/").body();
        submit("end", "meeting=" + meeting.id());

        assertThat(started).contains("“Low tide” has started.", "data-state=\"on\"");
        assertThat(joined).contains("Robin leaves");
        assertThat(newest().live()).isFalse();
    }

    @Test
    void aMeetingOrWebinarIsHeldByOneForm() {
        String page = submit(
                "hold",
                "kind=webinar&topic=Reef&minutes=2&people=Gus+Visitor,+Ina+Late&rejoins=yes&host="
                        + zoom.user().id());

        assertThat(page).contains("“Reef” was held");
        assertThat(zoom.webinars().all()).extracting(Webinar::live).containsExactly(false);
        assertThat(new Api(zoom)
                        .read("/past_webinars/" + zoom.webinars().all().get(0).id() + "/participants")
                        .path("participants")
                        .size())
                .isEqualTo(4);
    }

    @Test
    void peopleAppsAndFaultsAreAddedByForms() {
        submit("add-user", "first_name=Io&last_name=Marsh&email=io%40shore.example");
        submit("add-app", "name=Tide+tables&kind=server-to-server");
        String faulty = submit("plan-fault", "path=/oauth/token&kind=rate-limited&requests=2");
        String lifted = submit("lift-faults", "");

        assertThat(zoom.user("io@shore.example").displayName()).isEqualTo("Io Marsh");
        assertThat(zoom.apps()).extracting(App::name).contains("Tide tables");
        assertThat(faulty).contains("id=\"faults\"><li>").contains("/oauth/token");
        assertThat(lifted).contains("Everything works.");
    }

    @Test
    void endpointsEventsTheClockAndTokensAreDrivenByForms() {
        String token = client.accessToken();
        try (Receiver app = Receiver.start(zoom.app().secretToken())) {
            submit(
                    "subscribe",
                    "app=" + zoom.app().clientId() + "&events=meeting.ended&endpoint=" + encode("" + app.uri()));
            String id = zoom.webhooks().subscriptions().get(0).id();
            submit("send-event", "body=" + encode("{\"event\":\"meeting.ended\"}"));
            String validated = submit("validate", "subscription=" + id);
            String later = submit("advance", "minutes=1440");
            submit("unsubscribe", "subscription=" + id);
            zoom.webhooks().settle();

            assertThat(validated).contains("is validated");
            assertThat(app.received())
                    .extracting(Receiver.Received::body)
                    .anyMatch(body -> body.contains("meeting.ended"));
            assertThat(later).contains("1440 minutes further");
            assertThat(client.api("/v2/users/me", token).body()).contains("expired");
            assertThat(zoom.webhooks().subscriptions()).isEmpty();
        }
        String fresh = zoom.tokens().issue(zoom.app(), zoom.user()).accessToken();
        submit("revoke", "user=" + zoom.user().id());
        assertThat(client.api("/v2/users/me", fresh).statusCode()).isEqualTo(401);
    }

    @Test
    void whatCannotBeDoneIsSaidOnThePage() {
        String page = submit("end", "meeting=" + newest().id());

        assertThat(page).contains("class=\"notice bad\"", "is not on; start it first");
    }

    @Test
    void whatPeopleTypeIsShownAsText() {
        String page = submit("start-meeting", "host=" + zoom.user().id() + "&topic=" + encode("<script>x</script>"));

        assertThat(page).contains("&lt;script&gt;x&lt;/script&gt;").doesNotContain("<script>x");
    }

    @Test
    void whatIsFilledInWronglyIsAnsweredWithTheFieldAndWhatBelongsThere() {
        String app = "app=" + zoom.app().clientId() + "&endpoint=";

        assertThat(submit("advance", "minutes=soon")).contains("“minutes” is “soon”; it must be a whole number");
        assertThat(submit("plan-fault", "path=/v2&kind=html&requests=many")).contains("“requests” is “many”");
        assertThat(submit("hold", "host=" + zoom.user().id() + "&minutes=long")).contains("“minutes” is “long”");
        assertThat(submit("subscribe", app + "nowhere")).contains("is no address such as https://app.example/path");
        assertThat(submit("subscribe", app + encode("http://127.0.0.1:9/x") + "&events=meeting.startd"))
                .contains("did you mean meeting.started?");
        assertThat(submit("send-event", "body=" + encode("{")))
                .contains("not JSON: ")
                .doesNotContain("start marker");
    }

    @Test
    void theLogShowsDeliveriesAndRequestsWithoutTheirSecrets() {
        client.get("/oauth/authorize?client_id=x&state=very-secret");
        zoom.webhooks().subscribeUnvalidated(zoom.app(), Nobody.at("/zoom/event"));
        zoom.webhooks().send("{\"event\":\"meeting.ended\"}");
        zoom.webhooks().settle();

        String log = client.get("/_desk/live").body();

        assertThat(log)
                .contains("data-event=\"meeting.ended\"", "no answer", "next at", "/oauth/authorize?…")
                .doesNotContain("very-secret");
    }

    private String submit(String action, String form) {
        HttpResponse<String> answer = client.post("/_desk/" + action, form, "Sec-Fetch-Site", "same-origin");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/");
        return client.get("/").body();
    }

    private Meeting newest() {
        return zoom.meetings().all().get(zoom.meetings().all().size() - 1);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
