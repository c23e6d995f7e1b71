package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyLimitsTest {
    private static final String DAILY = "{\"code\":429,\"message\":\"You have reached the maximum daily rate limit for"
            + " this API. Refer to the response header for details on when you can make another request.\"}";

    private final ZoomSimulator zoom = ZoomSimulator.builder()
            .clock(InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z")))
            .rules(Rules.standard().withRateLimits())
            .start();

    @AfterEach
    void close() {
        zoom.close();
    }

    @Test
    @Shows({"rate-limit.daily", "rate-limit.headers"})
    void afterTheLastCallOfADayTheNextIsAtMidnightOfUtc() {
        zoom.stub("GET /v2/report/operationlogs", 200, "{}");
        Api api = of(Account.Plan.FREE);
        HttpResponse<String> first = api.get("/report/operationlogs");
        List<HttpResponse<String>> rest = IntStream.range(0, 999)
                .mapToObj(call -> {
                    zoom.clock().advance(Duration.ofSeconds(1));
                    return api.get("/report/operationlogs");
                })
                .toList();

        zoom.clock().advance(Duration.ofSeconds(1));
        HttpResponse<String> tooMany = api.get("/report/operationlogs");

        assertThat(header(first, "x-ratelimit-limit")).isEqualTo("1000");
        assertThat(header(first, "x-ratelimit-remaining")).isEqualTo("999");
        assertThat(rest).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        assertThat(tooMany.body()).isEqualTo(DAILY);
        assertThat(header(tooMany, "x-ratelimit-type")).isEqualTo("Daily-limit");
        assertThat(header(tooMany, "retry-after")).isEqualTo("2026-03-02T00:00:00Z");
        zoom.clock().advance(Duration.ofHours(12));
        assertThat(api.get("/report/operationlogs").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @Shows("rate-limit.daily")
    @CsvSource({
        "FREE,/users/me,6000,Light",
        "FREE,/users,2000,Medium",
        "FREE,/report/history_meetings?from=2026-03-01&to=2026-03-01,1000,Heavy",
        "FREE,/metrics/meetings?from=2026-03-01&to=2026-03-01,30000,Resource-intensive",
        "PRO,/report/users?from=2026-03-01&to=2026-03-01,30000,Heavy",
        "PRO,/metrics/meetings?from=2026-03-01&to=2026-03-01,30000,Resource-intensive",
        "BUSINESS,/report/users?from=2026-03-01&to=2026-03-01,60000,Heavy",
        "BUSINESS,/metrics/meetings?from=2026-03-01&to=2026-03-01,60000,Resource-intensive",
        "PRO,/phone/call_history,15000,Heavy",
        "BUSINESS,/phone/call_history,30000,Heavy"
    })
    void aPlanAllowsSoManyCallsOfALabelInADay(Account.Plan plan, String path, int calls, String category) {
        HttpResponse<String> first = of(plan).get(path);

        assertThat(header(first, "x-ratelimit-category")).isEqualTo(category);
        assertThat(header(first, "x-ratelimit-type")).isEqualTo("Daily-limit");
        assertThat(header(first, "x-ratelimit-limit")).isEqualTo(Integer.toString(calls));
        assertThat(remaining(first)).isEqualTo(calls - 1);
    }

    @ParameterizedTest
    @Shows("rate-limit.daily")
    @CsvSource({
        "PRO,/users/me",
        "PRO,/users",
        "BUSINESS,/users/me",
        "BUSINESS,/users",
        "PRO,/phone/external_contacts",
        "PRO,/phone/users",
        "BUSINESS,/phone/external_contacts",
        "BUSINESS,/phone/users"
    })
    void lightAndMediumCallsOfAPlanThatIsPaidAreNotCountedByTheDay(Account.Plan plan, String path) {
        assertThat(header(of(plan).get(path), "x-ratelimit-type")).isEqualTo("QPS");
    }

    @Test
    @Shows({"rate-limit.daily", "rate-limit.account"})
    void heavyAndIntensiveCallsOfAllUsersOfAnAccountAreOneNumberADayAndZoomPhonesAnother() {
        Api mira = of(Account.Plan.PRO);
        Api anselm = new Api(zoom, zoom.users().get(1));
        String report = "/report/users?from=2026-03-01&to=2026-03-01";
        String metrics = "/metrics/meetings?from=2026-03-01&to=2026-03-01";

        assertThat(remaining(mira.get(report))).isEqualTo(29_999);
        assertThat(remaining(anselm.get(metrics))).isEqualTo(29_998);
        assertThat(remaining(mira.get("/phone/call_history"))).isEqualTo(14_999);
        assertThat(remaining(anselm.get("/phone/call_history"))).isEqualTo(14_998);
        mira.get("/users/me");
        assertThat(remaining(anselm.get(report))).isEqualTo(29_997);
    }

    @Test
    @Shows({"rate-limit.daily", "rate-limit.account"})
    void allAppsOfAFreeAccountShareADaysNumberOfALabelAndEachLabelHasItsOwn() {
        Api administrators = of(Account.Plan.FREE);
        String mira = zoom.tokens().issue(zoom.app(), zoom.user()).accessToken();

        assertThat(remaining(administrators.get("/users/me"))).isEqualTo(5_999);
        assertThat(remaining(new Client(zoom).api("/v2/users/me", mira))).isEqualTo(5_998);
        assertThat(remaining(administrators.get("/users"))).isEqualTo(1_999);
        assertThat(remaining(administrators.get("/users/me"))).isEqualTo(5_997);
    }

    private Api of(Account.Plan plan) {
        zoom.add(zoom.account().withPlan(plan));
        return new Api(zoom);
    }

    private static int remaining(HttpResponse<String> answer) {
        return Integer.parseInt(header(answer, "x-ratelimit-remaining"));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("-");
    }
}
