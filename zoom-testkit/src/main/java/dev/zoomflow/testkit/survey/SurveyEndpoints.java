package dev.zoomflow.testkit.survey;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.meeting.MeetingFinder;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;

/** {@code …/{id}/survey} of meetings and webinars. */
public final class SurveyEndpoints implements Family {
    private final MeetingFinder finder;
    private final SurveyBook surveys;

    public SurveyEndpoints(MeetingFinder finder, SurveyBook surveys) {
        this.finder = finder;
        this.surveys = surveys;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        String path = "/v2/" + finder.kind().plural() + "/{" + finder.kind().variable() + "}/survey";
        endpoints
                .on("GET " + path, this::read)
                .on("PATCH " + path, this::change)
                .on("DELETE " + path, this::remove);
    }

    private Answer read(Caller caller, Request request) {
        return Answer.json(200, surveys.of(finder.of(caller, request).id()));
    }

    private Answer change(Caller caller, Request request) {
        surveys.change(finder.of(caller, request).id(), JsonBody.of(request));
        return Answer.empty(204);
    }

    private Answer remove(Caller caller, Request request) {
        surveys.remove(finder.of(caller, request).id());
        return Answer.empty(204);
    }
}
