package dev.zoomflow.testkit.registration;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.meeting.MeetingFinder;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;

/** {@code …/{id}/registrants/questions}: what people are asked who register. */
public final class QuestionEndpoints implements Family {
    private final MeetingFinder finder;
    private final Questions questions;

    public QuestionEndpoints(MeetingFinder finder, Questions questions) {
        this.finder = finder;
        this.questions = questions;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        String path = "/v2/" + finder.kind().plural() + "/{" + finder.kind().variable() + "}/registrants/questions";
        endpoints.on("GET " + path, this::list).on("PATCH " + path, this::change);
    }

    private Answer list(Caller caller, Request request) {
        return Answer.json(200, questions.of(key(caller, request)));
    }

    private Answer change(Caller caller, Request request) {
        questions.change(key(caller, request), JsonBody.of(request));
        return Answer.empty(204);
    }

    private String key(Caller caller, Request request) {
        return Long.toString(
                Refusals.mustHaveRegistration(finder.of(caller, request)).id());
    }
}
