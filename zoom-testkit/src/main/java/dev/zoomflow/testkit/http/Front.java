package dev.zoomflow.testkit.http;

import java.util.List;
import java.util.Optional;

/** Every request comes through here: faults first, then the usual answer, and a line in the journal. */
public final class Front implements Handler {
    private static final List<String> ZOOM = List.of("/oauth/", "/v2/", "/scim2/", "/rec/", "/ws");

    private final Handler usual;
    private final Interference faults;
    private final Journal journal;

    public Front(Handler usual, Interference faults, Journal journal) {
        this.usual = usual;
        this.faults = faults;
        this.journal = journal;
    }

    @Override
    public Reply handle(Request request) {
        if (ZOOM.stream().noneMatch(request.path()::startsWith)) {
            return usual.handle(request.method().equals("HEAD") ? request.withMethod("GET") : request);
        }
        Journal.Entry entry = journal.open(request);
        Optional<Interference.Disturbance> met = faults.meet(request, usual);
        entry.met(met.map(Interference.Disturbance::name));
        try {
            if (met.isEmpty()) {
                request.body().bytes();
            }
            Reply reply =
                    met.map(Interference.Disturbance::handler).orElse(usual).handle(request);
            entry.answered(reply);
            return reply;
        } finally {
            entry.close();
        }
    }
}
