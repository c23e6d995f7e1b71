package dev.zoomflow.testkit.rest;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.world.Identifiers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;

/** The newest calls that apps made of the API, oldest first. Thread-safe. */
public final class CallLog {
    private static final int MOST = 10_000;

    private final Deque<Call> calls = new ArrayDeque<>();
    private final InstantSource clock;

    /**
     * One call with what was answered.
     *
     * @param app the client id
     */
    public record Call(String app, String method, String path, int status, Instant at, String trace) {}

    public CallLog(InstantSource clock) {
        this.clock = clock;
    }

    /** As this gate, where what comes by is written down. */
    public Gate at(Gate gate) {
        return (caller, operation, request) -> {
            try {
                UnaryOperator<Answer> wayOut = gate.admit(caller, operation, request);
                return answer -> note(caller, request, wayOut.apply(answer));
            } catch (ApiError refused) {
                note(caller, request, refused.answer());
                throw refused;
            }
        };
    }

    private Answer note(Caller caller, Request request, Answer answer) {
        String app = caller.app().clientId();
        add(new Call(
                app, request.method(), request.path(), answer.status(), clock.instant(), "WEB_" + Identifiers.hex(16)));
        return answer;
    }

    private synchronized void add(Call call) {
        calls.add(call);
        if (calls.size() > MOST) {
            calls.remove();
        }
    }

    public synchronized List<Call> of(String app) {
        return calls.stream().filter(call -> call.app().equals(app)).toList();
    }
}
