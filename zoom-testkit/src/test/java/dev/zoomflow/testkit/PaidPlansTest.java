package dev.zoomflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaidPlansTest {
    private static final String WEEK = "?from=2026-03-01&to=2026-03-07";

    private final ZoomSimulator zoom = ZoomSimulator.start();
    private final Api api = new Api(zoom);
    private final Meeting held = zoom.meetings().all().get(0);

    @AfterEach
    void close() {
        zoom.close();
    }

    @ParameterizedTest
    @Shows("report.paid")
    @ValueSource(
            strings = {
                "/report/users/me/meetings" + WEEK,
                "/report/users" + WEEK,
                "/report/daily",
                "/report/meetings/{id}",
                "/report/meetings/{id}/participants",
                "/past_meetings/{id}",
                "/past_meetings/{id}/participants"
            })
    void aFreeAccountIsRefusedReportsAndPastParticipants(String path) {
        holdOn(Account.Plan.FREE);

        HttpResponse<String> refused = api.get(of(path));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .isEqualTo("{\"code\":200,\"message\":\"Only available for Paid or ZMP account: "
                        + zoom.account().id() + ".\"}");
    }

    @ParameterizedTest
    @Shows("report.paid")
    @EnumSource(names = {"PRO", "BUSINESS"})
    void whoPaysIsToldThem(Account.Plan plan) {
        holdOn(plan);

        assertThat(api.get(of("/report/meetings/{id}/participants")).statusCode())
                .isEqualTo(200);
        assertThat(api.get(of("/past_meetings/{id}/participants")).statusCode()).isEqualTo(200);
    }

    @Test
    @Shows("report.paid")
    void aFreeAccountIsToldWhenItsMeetingsWereHeld() {
        holdOn(Account.Plan.FREE);

        assertThat(api.read(of("/past_meetings/{id}/instances")).path("meetings"))
                .hasSize(1);
    }

    @Test
    void aStubAnswersWhateverIsPaid() {
        holdOn(Account.Plan.FREE);
        zoom.stub("GET /v2/report/daily", 200, "{}");

        assertThat(api.get("/report/daily").statusCode()).isEqualTo(200);
    }

    private void holdOn(Account.Plan plan) {
        zoom.add(zoom.account().withPlan(plan));
        Meeting meeting = zoom.meetings().start(held);
        zoom.meetings().join(meeting, zoom.users().get(1));
        zoom.meetings().end(meeting);
    }

    private String of(String path) {
        return path.replace("{id}", Long.toString(held.id()));
    }
}
