package dev.zoomflow.testkit.phone;

import dev.zoomflow.testkit.PhoneCall;
import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.event.News;
import dev.zoomflow.testkit.world.Identifiers;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;

/** Calls as they happen: each step changes what the API shows and tells it. Thread-safe. */
public final class Calls {
    private final Map<String, Call> calls = new LinkedHashMap<>();
    private final PhoneBook book;
    private final CallHistory history;
    private final CallEvents told;

    Calls(PhoneBook book, CallHistory history, News news) {
        this.book = book;
        this.history = history;
        this.told = new CallEvents(news);
    }

    public PhoneCall ring(User caller, User callee) {
        return ring(Party.of(caller, book), Party.of(callee, book));
    }

    /** From a number outside. */
    public PhoneCall ring(String caller, User callee) {
        return ring(Party.outside(caller), Party.of(callee, book));
    }

    /** The number may be somebody's in the account. */
    public PhoneCall dial(User caller, String number) {
        Party callee = book.whose(number).map(user -> Party.of(user, book)).orElseGet(() -> Party.outside(number));
        return ring(Party.of(caller, book), callee);
    }

    private synchronized PhoneCall ring(Party caller, Party callee) {
        String id = Long.toString(ThreadLocalRandom.current().nextLong(6_000_000_000_000_000_000L, Long.MAX_VALUE));
        Call call = Call.ringing(id, caller, callee, told.now());
        calls.put(id, call);
        told.ringing(call);
        return call.handle();
    }

    /**
     * @throws IllegalArgumentException when there is none of this id
     */
    public PhoneCall find(String id) {
        return known(id).handle();
    }

    private synchronized Call known(String id) {
        return Optional.ofNullable(calls.get(id))
                .orElseThrow(() -> new IllegalArgumentException("there is no call " + id));
    }

    public synchronized PhoneCall answer(PhoneCall call) {
        Call answered = step(call, ringing -> ringing.answered(told.now()), "ringing");
        told.answered(answered);
        return answered.handle();
    }

    /** Hangs up; a call that still rings is canceled by its caller. */
    public synchronized PhoneCall end(PhoneCall call) {
        boolean answered = known(call.id()).answeredAt().isPresent();
        return over(call, answered ? Call.Result.ANSWERED : Call.Result.CANCELED, answered ? "on" : "ringing");
    }

    public synchronized PhoneCall miss(PhoneCall call) {
        return over(call, Call.Result.MISSED, "ringing");
    }

    public synchronized PhoneCall reject(PhoneCall call) {
        return over(call, Call.Result.REJECTED, "ringing");
    }

    private PhoneCall over(PhoneCall call, Call.Result how, String state) {
        Instant now = told.now();
        Call ended = step(call, known -> known.ended(how, now), state);
        told.ended(ended);
        String path = UUID.randomUUID().toString();
        ended.caller().user().ifPresent(user -> record(new CallRow(Identifiers.id(), path, user, true, ended, "")));
        ended.callee().user().ifPresent(user -> record(new CallRow(Identifiers.id(), path, user, false, ended, "")));
        return ended.handle();
    }

    private void record(CallRow row) {
        history.add(row);
        told.history(row.call(), row);
    }

    private Call step(PhoneCall call, UnaryOperator<Call> change, String state) {
        Call known = known(call.id());
        if (!known.handle().state().equals(state)) {
            throw new IllegalStateException("the call " + call.id() + " is not " + state + " but "
                    + known.handle().state());
        }
        Call changed = change.apply(known);
        calls.put(changed.id(), changed);
        return changed;
    }
}
