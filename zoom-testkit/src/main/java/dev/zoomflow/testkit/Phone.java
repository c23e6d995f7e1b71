package dev.zoomflow.testkit;

import dev.zoomflow.testkit.phone.Calls;

/**
 * Does what people do with Zoom Phone. Each call changes what the API shows and sends Zoom's events to the
 * subscriptions, under {@code phone.caller_…} and {@code phone.callee_…} for each end that is a user; none waits for
 * their answers. Thread-safe.
 */
public final class Phone {
    private final Calls calls;

    Phone(Calls calls) {
        this.calls = calls;
    }

    /** A user calls a user: {@code phone.caller_ringing}, {@code phone.callee_ringing}. */
    public PhoneCall ring(User caller, User callee) {
        return calls.ring(caller, callee);
    }

    /** Somebody outside calls a user: {@code phone.callee_ringing}. */
    public PhoneCall ring(String fromNumber, User callee) {
        return calls.ring(fromNumber, callee);
    }

    /** A user calls a number, which may be outside: {@code phone.caller_ringing}. */
    public PhoneCall dial(User caller, String number) {
        return calls.dial(caller, number);
    }

    /**
     * @throws IllegalArgumentException when there is none of this id
     */
    public PhoneCall find(String id) {
        return calls.find(id);
    }

    /**
     * {@code phone.caller_connected}, {@code phone.callee_answered}
     *
     * @throws IllegalStateException when it does not ring
     */
    public PhoneCall answer(PhoneCall call) {
        return calls.answer(call);
    }

    /**
     * Hangs up: {@code phone.caller_ended}, {@code phone.callee_ended} and the history of both ends. A call that still
     * rings is canceled by the caller, and missed on the other end.
     *
     * @throws IllegalStateException when it is over already
     */
    public PhoneCall end(PhoneCall call) {
        return calls.end(call);
    }

    /**
     * Nobody takes it: {@code phone.caller_ended}, {@code phone.callee_missed} and the history of both ends.
     *
     * @throws IllegalStateException when it does not ring
     */
    public PhoneCall miss(PhoneCall call) {
        return calls.miss(call);
    }

    /**
     * The callee declines: {@code phone.caller_ended}, {@code phone.callee_rejected} and the history of both ends.
     *
     * @throws IllegalStateException when it does not ring
     */
    public PhoneCall reject(PhoneCall call) {
        return calls.reject(call);
    }
}
