package dev.zoomflow.testkit.ratelimit;

import dev.zoomflow.testkit.RequestRules;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.meeting.MeetingBook;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Gate;
import dev.zoomflow.testkit.rest.Operation;
import dev.zoomflow.testkit.rest.RateLabel;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Counts what all apps and users of an account call together, and refuses what is too much. Thread-safe. */
public final class RateLimits implements Gate {
    private final Counters counters;
    private final InstantSource clock;
    private final RateHeaders headers;
    private final List<SpecialQuota> special;

    private RateLimits(InstantSource clock, RequestRules rules, List<SpecialQuota> special) {
        this.counters = new Counters(clock);
        this.clock = clock;
        this.headers = new RateHeaders(rules.retryAfter());
        this.special = special;
    }

    /**
     * What these rules ask for, which may be nothing.
     *
     * @param books whose hosts plan only so often
     */
    public static Gate of(RequestRules rules, InstantSource clock, List<MeetingBook> books) {
        return rules.rateLimits()
                ? new RateLimits(
                        clock, rules, List.of(new PlanningQuota(books), new RegistrationQuota(), new StatusQuota()))
                : (caller, operation, request) -> UnaryOperator.identity();
    }

    @Override
    public UnaryOperator<Answer> admit(Caller caller, Operation operation, Request request) {
        return operation
                .label()
                .map(label -> admit(label, claims(caller, operation, request, label)))
                .orElse(UnaryOperator.identity());
    }

    /** The closest first: answers tell of it. */
    private List<Claim> claims(Caller caller, Operation operation, Request request, RateLabel label) {
        List<Claim> claims = new ArrayList<>();
        special.stream()
                .flatMap(quota -> quota.claims(caller, operation, request).stream())
                .forEach(claims::add);
        Allowance.of(caller.account().plan(), operation)
                .quotas(label)
                .forEach(quota -> claims.add(new Claim(caller.account().id(), quota)));
        return claims;
    }

    private UnaryOperator<Answer> admit(RateLabel label, List<Claim> claims) {
        counters.take(claims).ifPresent(usedUp -> {
            throw new ApiError(429, 429, usedUp.refusal()).with(headers.refused(label, usedUp, clock.instant()));
        });
        Claim closest = claims.get(0);
        Map<String, String> told = headers.of(label, closest.quota(), counters.remaining(closest));
        return answer -> answer.with(told);
    }
}
