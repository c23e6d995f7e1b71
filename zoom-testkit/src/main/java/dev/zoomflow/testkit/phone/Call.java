package dev.zoomflow.testkit.phone;

import dev.zoomflow.testkit.PhoneCall;
import dev.zoomflow.testkit.User;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A call as it is at a moment. Immutable.
 *
 * @param result empty while it rings or is on
 */
record Call(
        String id,
        Party caller,
        Party callee,
        Instant rangAt,
        Optional<Instant> answeredAt,
        Optional<Instant> endedAt,
        Optional<Result> result) {

    /** How it came out. */
    enum Result {
        ANSWERED("answered", "Call connected"),
        /** Nobody took it. */
        MISSED("no_answer", "No Answer"),
        REJECTED("rejected", "Rejected"),
        /** The caller hung up before anybody took it. */
        CANCELED("canceled", "Call Cancel");

        private final String word;
        private final String handup;

        Result(String word, String handup) {
            this.word = word;
            this.handup = handup;
        }

        /** As the history calls it. */
        String word() {
            return word;
        }

        /** As events call it. */
        String handup() {
            return handup;
        }
    }

    static Call ringing(String id, Party caller, Party callee, Instant now) {
        return new Call(id, caller, callee, now, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Call answered(Instant now) {
        return new Call(id, caller, callee, rangAt, Optional.of(now), endedAt, result);
    }

    Call ended(Result how, Instant now) {
        return new Call(id, caller, callee, rangAt, answeredAt, Optional.of(now), Optional.of(how));
    }

    String accountId() {
        return Stream.of(caller, callee)
                .map(Party::user)
                .flatMap(Optional::stream)
                .map(User::accountId)
                .findFirst()
                .orElse("");
    }

    PhoneCall handle() {
        String state = result.map(Result::word).orElse(answeredAt.isPresent() ? "on" : "ringing");
        return new PhoneCall(id, caller.number(), callee.number(), state);
    }
}
