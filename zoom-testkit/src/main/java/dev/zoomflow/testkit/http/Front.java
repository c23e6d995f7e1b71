package dev.zoomflow.testkit.http;

import dev.zoomflow.testkit.Exchange;
import dev.zoomflow.testkit.Fault;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Every request comes through here: faults first, then the usual answer, and a line in the journal. */
public final class Front implements Handler {
    private static final List<String> ZOOM = List.of("/oauth/", "/v2/", "/rec/");

    private final Handler usual;
    private final PlannedFaults faults;
    private final Journal journal;
    private final InstantSource realTime = InstantSource.system();

    public Front(Handler usual, PlannedFaults faults, Journal journal) {
        this.usual = usual;
        this.faults = faults;
        this.journal = journal;
    }

    @Override
    public Reply handle(Request request) {
        if (ZOOM.stream().noneMatch(request.path()::startsWith)) {
            return usual.handle(request);
        }
        Instant at = realTime.instant();
        Reply reply =
                faults.take(request.path()).map(fault -> faulty(fault, request)).orElseGet(() -> usual.handle(request));
        journal.add(exchange(at, request, reply));
        return reply;
    }

    private Reply faulty(Fault fault, Request request) {
        if (fault instanceof Fault.Status status) {
            return new Answer(status.status(), status.headers(), Body.of(status.body()));
        }
        if (fault instanceof Fault.Stall stall) {
            Reply reply = usual.handle(request);
            return pause(stall) ? reply : new Hangup();
        }
        return new Hangup();
    }

    private static boolean pause(Fault.Stall stall) {
        try {
            Thread.sleep(stall.duration().toMillis());
            return true;
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Exchange exchange(Instant at, Request request, Reply reply) {
        String path = request.path() + (request.query().isEmpty() ? "" : "?" + request.query());
        Optional<Integer> status = reply instanceof Answer answer ? Optional.of(answer.status()) : Optional.empty();
        return new Exchange(at, request.method(), path, request.body().text(), status);
    }
}
