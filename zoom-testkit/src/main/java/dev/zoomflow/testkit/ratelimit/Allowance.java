package dev.zoomflow.testkit.ratelimit;

import static dev.zoomflow.testkit.rest.RateLabel.HEAVY;
import static dev.zoomflow.testkit.rest.RateLabel.INTENSIVE;
import static dev.zoomflow.testkit.rest.RateLabel.LIGHT;
import static dev.zoomflow.testkit.rest.RateLabel.MEDIUM;

import dev.zoomflow.testkit.Account;
import dev.zoomflow.testkit.rest.Operation;
import dev.zoomflow.testkit.rest.RateLabel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What an account may call, by plan; Zoom Phone has tables of its own. */
@SuppressWarnings("ImmutableEnumChecker") // all of its maps and lists are of the kind that cannot change
enum Allowance {
    FREE(
            Map.of(LIGHT, 4, MEDIUM, 2, HEAVY, 1, INTENSIVE, 10),
            List.of(
                    new Daily(Set.of(LIGHT), 6_000),
                    new Daily(Set.of(MEDIUM), 2_000),
                    new Daily(Set.of(HEAVY), 1_000),
                    new Daily(Set.of(INTENSIVE), 30_000))),
    PRO(Map.of(LIGHT, 30, MEDIUM, 20, HEAVY, 10, INTENSIVE, 10), List.of(shared(30_000))),
    BUSINESS(Map.of(LIGHT, 80, MEDIUM, 60, HEAVY, 40, INTENSIVE, 20), List.of(shared(60_000))),
    PHONE_PRO(Map.of(LIGHT, 20, MEDIUM, 10, HEAVY, 5, INTENSIVE, 5), List.of(shared(15_000))),
    PHONE_BUSINESS(Map.of(LIGHT, 40, MEDIUM, 20, HEAVY, 10, INTENSIVE, 10), List.of(shared(30_000)));

    private final Map<RateLabel, Integer> rates;
    private final List<Daily> daily;

    private record Daily(Set<RateLabel> labels, int calls) {}

    /**
     * @param rates calls each second, or each minute for the intensive
     */
    Allowance(Map<RateLabel, Integer> rates, List<Daily> daily) {
        this.rates = rates;
        this.daily = daily;
    }

    private static Daily shared(int calls) {
        return new Daily(Set.of(HEAVY, INTENSIVE), calls);
    }

    /** Zoom names none for the phone of a free account; it is given that of Pro. */
    static Allowance of(Account.Plan plan, Operation operation) {
        if (operation.path().startsWith("/v2/phone/")) {
            return plan == Account.Plan.BUSINESS ? PHONE_BUSINESS : PHONE_PRO;
        }
        return switch (plan) {
            case FREE -> FREE;
            case PRO -> PRO;
            case BUSINESS -> BUSINESS;
        };
    }

    /** The day's first, then the second's or minute's. */
    List<Quota> quotas(RateLabel label) {
        Stream<Quota> days = daily.stream()
                .filter(day -> day.labels().contains(label))
                .map(day -> new Quota(name() + day.labels().stream().sorted().toList(), Window.DAY, day.calls()));
        Window window = label == INTENSIVE ? Window.MINUTE : Window.SECOND;
        return Stream.concat(days, Stream.of(new Quota(name() + label, window, rates.getOrDefault(label, 0))))
                .toList();
    }
}
