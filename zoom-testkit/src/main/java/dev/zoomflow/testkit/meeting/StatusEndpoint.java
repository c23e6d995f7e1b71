package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;

/** {@code PUT …/{id}/status}: ends what is on, recovers what was deleted. */
public final class StatusEndpoint implements Family {
    private final MeetingBook book;
    private final MeetingPlans plans;
    private final MeetingLife life;
    private final MeetingFinder finder;

    public StatusEndpoint(MeetingBook book, MeetingPlans plans, MeetingLife life) {
        this.book = book;
        this.plans = plans;
        this.life = life;
        this.finder = new MeetingFinder(book);
    }

    @Override
    public void addTo(Endpoints endpoints) {
        Kind kind = book.kind();
        endpoints.on("PUT /v2/" + kind.plural() + "/{" + kind.variable() + "}/status", this::change);
    }

    private Answer change(Caller caller, Request request) {
        String action = JsonBody.of(request).path("action").asString("");
        switch (action) {
            case "end" -> end(finder.of(caller, request));
            case "recover" -> recover(caller, request.variable(book.kind().variable()));
            default -> throw ApiError.invalidField("action", "Invalid field.");
        }
        return Answer.empty(204);
    }

    private void end(MeetingEntry meeting) {
        if (!meeting.live()) {
            throw book.kind().notOn(meeting.id());
        }
        life.end(meeting.id());
    }

    private void recover(Caller caller, String id) {
        MeetingEntry deleted = book.deleted(id)
                .filter(meeting -> caller.maySee(meeting.host()))
                .orElseThrow(() -> book.kind().noSuch(id));
        plans.recover(deleted, caller.user());
    }
}
