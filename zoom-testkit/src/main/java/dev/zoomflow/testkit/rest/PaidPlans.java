package dev.zoomflow.testkit.rest;

import dev.zoomflow.testkit.Account;
import java.util.Set;

/** What an account without a paid plan is not told. */
final class PaidPlans {
    private static final Set<String> BESIDE_REPORTS =
            Set.of("GET /v2/past_meetings/{meetingId}", "GET /v2/past_meetings/{meetingId}/participants");
    private static final String FREE_REPORT = "GET /v2/report/history_meetings";

    private PaidPlans() {}

    /**
     * @throws ApiError when the caller's account has to pay for this
     */
    static void check(Caller caller, Operation operation) {
        Account account = caller.account();
        if (account.plan() == Account.Plan.FREE && isPaid(operation)) {
            throw new ApiError(400, 200, "Only available for Paid or ZMP account: " + account.id() + ".");
        }
    }

    private static boolean isPaid(Operation operation) {
        boolean report =
                operation.family().equals("reports") && !operation.name().equals(FREE_REPORT);
        return report || BESIDE_REPORTS.contains(operation.name());
    }
}
