package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String PER_SECOND = "{\"code\":429,\"message\":\"You have reached the maximum per-second rate"
            + " limit for this API. Try again later.\"}";
    private static final String DAILY = "{\"code\":429,\"message\":\"You have reached the maximum daily rate limit for"
            + " this API. Refer to the response header for details on when you can make another request.\"}";

    private final List<ZoomSimulator> started = new ArrayList<>();

    @AfterEach
    void close() {
        started.forEach(ZoomSimulator::close);
    }

    @Test
    void nothingIsCountedUnlessSomebodyAsks() {
        Api api = new Api(start(Rules.standard(), Account.Plan.FREE));

        List<HttpResponse<String>> answers = times(10, () -> api.get("/users/me"));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200))
                .allSatisfy(answer -> assertThat(answer.headers().map()).doesNotContainKey("x-ratelimit-category"));
    }

    @ParameterizedTest
    @Shows({"rate-limit.plans", "rate-limit.phone", "webinar.labels"})
    @CsvSource({
        "FREE,/users/me,4,Light",
        "FREE,/users,2,Medium",
        "FREE,/report/history_meetings?from=2026-03-01&to=2026-03-01,1,Heavy",
        "PRO,/users/me,30,Light",
        "PRO,/users,20,Medium",
        "PRO,/report/users?from=2026-03-01&to=2026-03-01,10,Heavy",
        "BUSINESS,/users/me,80,Light",
        "BUSINESS,/users,60,Medium",
        "BUSINESS,/report/users?from=2026-03-01&to=2026-03-01,40,Heavy",
        "FREE,/users/me/webinars,2,Medium",
        "PRO,/phone/external_contacts,20,Light",
        "PRO,/phone/users,10,Medium",
        "PRO,/phone/call_history,5,Heavy",
        "BUSINESS,/phone/external_contacts,40,Light",
        "BUSINESS,/phone/users,20,Medium",
        "BUSINESS,/phone/call_history,10,Heavy"
    })
    void aPlanAllowsSoManyCallsOfALabelInASecond(Account.Plan plan, String path, int calls, String category) {
        ZoomSimulator zoom = start(limited(), plan);
        Api api = new Api(zoom);

        assertThat(times(calls, () -> api.get(path)))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        HttpResponse<String> tooMany = api.get(path);

        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.body()).isEqualTo(PER_SECOND);
        assertThat(header(tooMany, "x-ratelimit-category")).isEqualTo(category);
        assertThat(header(tooMany, "x-ratelimit-type")).isEqualTo("QPS");
        assertThat(header(tooMany, "x-ratelimit-limit")).isEqualTo(Integer.toString(calls));
        assertThat(header(tooMany, "x-ratelimit-remaining")).isEqualTo("0");
        assertThat(header(tooMany, "x-ratelimit-reset")).isEqualTo(Long.toString(NOON.getEpochSecond() + 1));

        zoom.clock().advance(Duration.ofSeconds(1));
        assertThat(api.get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @Shows({"rate-limit.intensive", "rate-limit.reset"})
    @CsvSource({"FREE,10", "PRO,10", "BUSINESS,20"})
    void resourceIntensiveCallsAreCountedByTheMinute(Account.Plan plan, int calls) {
        ZoomSimulator zoom = start(limited(), plan);
        Api api = new Api(zoom);
        String path = "/metrics/meetings?from=2026-03-01&to=2026-03-01";

        assertThat(times(calls, () -> api.get(path)))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        zoom.clock().advance(Duration.ofSeconds(59));
        HttpResponse<String> tooMany = api.get(path);

        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(header(tooMany, "x-ratelimit-category")).isEqualTo("Resource-intensive");
        assertThat(header(tooMany, "x-ratelimit-limit")).isEqualTo(Integer.toString(calls));
        assertThat(header(tooMany, "x-ratelimit-reset")).isEqualTo(Long.toString(NOON.getEpochSecond() + 60));
        assertThat(header(tooMany, "retry-after")).isEqualTo("-");
        zoom.clock().advance(Duration.ofSeconds(1));
        assertThat(api.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    @Shows("rate-limit.account")
    void allAppsAndUsersOfAnAccountShareItsLimit() {
        ZoomSimulator zoom = start(limited(), Account.Plan.FREE);
        Client client = new Client(zoom);
        Api administrators = new Api(zoom);
        String mira = zoom.tokens().issue(zoom.app(), zoom.users().get(0)).accessToken();
        String anselm = zoom.tokens().issue(zoom.app(), zoom.users().get(1)).accessToken();

        times(2, () -> client.api("/v2/users/me", mira));
        times(2, () -> client.api("/v2/users/me", anselm));

        assertThat(administrators.get("/users/me").statusCode()).isEqualTo(429);
        assertThat(administrators.get("/users").statusCode()).isEqualTo(200);
    }

    @Test
    void anotherAccountIsNotHindered() {
        ZoomSimulator zoom = start(limited(), Account.Plan.FREE);
        zoom.add(new Account("oTherAccountGTRbSxk0eP", "Pebble & Sons").withPlan(Account.Plan.FREE));
        User other = new User("i0MarshQ9eKxWcR1sNg4Aa", "oTherAccountGTRbSxk0eP", "io@p.example", "Io", "M", "UTC");
        zoom.add(other);
        Api api = new Api(zoom);
        times(5, () -> api.get("/users/me"));

        String io = zoom.tokens().issue(zoom.app(), other).accessToken();

        assertThat(new Client(zoom).api("/v2/users/me", io).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "DATE_TIME,2026-03-02T00:00:00Z",
        "HTTP_DATE,'Mon, 2 Mar 2026 00:00:00 GMT'",
        "SECONDS,43199",
        "MISSING,-"
    })
    void retryAfterHasTheFormThatTheRulesSay(RequestRules.RetryAfter form, String written) {
        ZoomSimulator zoom = start(limited().withRetryAfter(form), Account.Plan.BUSINESS);
        Api api = new Api(zoom);
        String path = "/meetings/" + zoom.meetings().all().get(0).id();
        times(50, () -> api.patch(path, "{}"));
        zoom.clock().advance(Duration.ofSeconds(1));
        times(50, () -> api.patch(path, "{}"));

        assertThat(header(api.patch(path, "{}"), "retry-after")).isEqualTo(written);
    }

    @Test
    @Shows("rate-limit.planning")
    void aHostsMeetingsAreMadeAndChangedHundredTimesADay() {
        ZoomSimulator zoom = start(limited(), Account.Plan.BUSINESS);
        Api api = new Api(zoom);
        String path = "/meetings/" + zoom.meetings().all().get(0).id();
        HttpResponse<String> first = api.post("/users/me/meetings", "{\"topic\":\"One\"}");
        times(49, () -> api.post("/users/me/meetings", "{\"topic\":\"More\"}"));
        zoom.clock().advance(Duration.ofSeconds(1));
        times(50, () -> api.patch(path, "{\"duration\":30}"));

        HttpResponse<String> tooMany = api.post("/users/me/meetings", "{\"topic\":\"One too many\"}");

        assertThat(header(first, "x-ratelimit-limit")).isEqualTo("100");
        assertThat(header(first, "x-ratelimit-remaining")).isEqualTo("99");
        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.body())
                .isEqualTo("{\"code\":429,\"message\":\"You have exceeded the daily rate limit (100) of Meeting"
                        + " Create/Update API requests permitted for this particular user. You may resume these"
                        + " requests at GMT 00:00:00.\"}");
        assertThat(api.get(path).statusCode()).isEqualTo(200);
        String other = zoom.users().get(1).id();
        assertThat(api.post("/users/" + other + "/meetings", "{}").statusCode()).isEqualTo(201);
        zoom.clock().advance(Duration.ofHours(12));
        assertThat(api.patch(path, "{\"duration\":45}").statusCode()).isEqualTo(204);
    }

    @Test
    @Shows("rate-limit.registration")
    void oneAddressIsRegisteredThreeTimesADay() {
        ZoomSimulator zoom = start(limited(), Account.Plan.BUSINESS);
        zoom.stub("POST /v2/meetings/{meetingId}/registrants", 201, "{}");
        Api api = new Api(zoom);
        String path = "/meetings/" + zoom.meetings().all().get(0).id() + "/registrants";
        times(3, () -> api.post(path, "{\"email\":\"ada@tide.example\"}"));

        assertThat(api.post(path, "{\"email\":\"Ada@tide.example\"}").statusCode())
                .isEqualTo(429);
        assertThat(api.post(path, "{\"email\":\"bo@tide.example\"}").statusCode())
                .isEqualTo(201);
    }

    @Test
    @Shows("rate-limit.registrant-status")
    void oneRegistrantIsDecidedUponTenTimesADay() {
        ZoomSimulator zoom = start(limited(), Account.Plan.BUSINESS);
        zoom.stub("PUT /v2/meetings/{meetingId}/registrants/status", 204, "");
        Api api = new Api(zoom);
        String path = "/meetings/" + zoom.meetings().all().get(0).id() + "/registrants/status";
        String ada = "{\"action\":\"approve\",\"registrants\":[{\"id\":\"ada1\"},{\"email\":\"bo@tide.example\"}]}";
        String bo = "{\"action\":\"deny\",\"registrants\":[{\"email\":\"Bo@tide.example\"}]}";
        String cy = "{\"action\":\"deny\",\"registrants\":[{\"id\":\"cy1\"}]}";
        assertThat(times(10, () -> api.put(path, ada)))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(204));

        HttpResponse<String> tooMany = api.put(path, bo);

        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.body()).isEqualTo(DAILY);
        assertThat(api.put(path, cy).statusCode()).isEqualTo(204);
        zoom.clock().advance(Duration.ofHours(12));
        assertThat(api.put(path, ada).statusCode()).isEqualTo(204);
    }

    @Test
    void theStoryTellsWhichLimitItWas() {
        ZoomSimulator zoom = start(limited(), Account.Plan.FREE);
        Api api = new Api(zoom);
        times(5, () -> api.get("/users/me"));

        String story = new Story(zoom, Leftovers.of(zoom)).of("a test");

        assertThat(story).contains("GET /v2/users/me -> 429 [GET /v2/users/{userId}] (Light, QPS 4) {\"code\":429");
    }

    private ZoomSimulator start(Rules rules, Account.Plan plan) {
        ZoomSimulator zoom = ZoomSimulator.builder()
                .clock(InstantSource.fixed(NOON))
                .rules(rules)
                .start();
        started.add(zoom);
        zoom.add(zoom.account().withPlan(plan));
        return zoom;
    }

    private static Rules limited() {
        return Rules.standard().withRateLimits();
    }

    private static List<HttpResponse<String>> times(int calls, Supplier<HttpResponse<String>> call) {
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            answers.add(call.get());
        }
        return answers;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("-");
    }
}
