package dev.zoomflow.testkit.recording;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.registration.Questions;
import dev.zoomflow.testkit.registration.Registered;
import dev.zoomflow.testkit.registration.Status;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.rest.QueryChoice;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/meetings/{id}/recordings/registrants}: who wants to see a recording. */
final class ViewerEndpoints implements Family {
    private static final String ALL = "/v2/meetings/{meetingId}/recordings/registrants";
    private static final int NO_REGISTRATION = 2;

    private final RecordingFinder finder;
    private final Viewers viewers;
    private final Questions questions = new Questions();
    private final Pages pages;
    private final Supplier<URI> base;

    ViewerEndpoints(RecordingFinder finder, Viewers viewers, Pages pages, Supplier<URI> base) {
        this.finder = finder;
        this.viewers = viewers;
        this.pages = pages;
        this.base = base;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET " + ALL, this::list)
                .on("POST " + ALL, this::register)
                .on("PUT " + ALL + "/status", this::decide)
                .on("GET " + ALL + "/questions", this::questions)
                .on("PATCH " + ALL + "/questions", this::ask);
    }

    private Answer list(Caller caller, Request request) {
        Recording recording = mustHaveRegistration(caller, request);
        String status = QueryChoice.of(request, "status", Status.LISTED).orElse(Status.APPROVED.word());
        List<ObjectNode> rows = viewers.of(recording).stream()
                .filter(one -> one.status().word().equals(status))
                .map(Viewers::row)
                .toList();
        return Answer.json(200, pages.page(request, "registrants", rows));
    }

    private Answer register(Caller caller, Request request) {
        Recording recording = mustHaveRegistration(caller, request);
        ObjectNode body = JsonBody.of(request);
        filled(body, "email");
        filled(body, "first_name");
        questions.required(recording.uuid()).forEach(name -> filled(body, name));
        Registered viewer = viewers.register(recording, body);
        ObjectNode json = Json.object().put("id", recording.meeting().id());
        json.put("registrant_id", viewer.id()).put("topic", recording.topic());
        return Answer.json(201, json.put("share_url", recording.shareUrl(base.get())));
    }

    private static void filled(ObjectNode body, String name) {
        if (body.path(name).asString("").isBlank()) {
            throw ApiError.invalidField(name, "Missing field.");
        }
    }

    private Answer decide(Caller caller, Request request) {
        Recording recording = mustHaveRegistration(caller, request);
        ObjectNode body = JsonBody.of(request);
        Status status = Status.after(body.path("action").asString(""));
        JsonBody.objects(body, "registrants").stream()
                .flatMap(named -> named(recording, named).stream())
                .forEach(viewer -> viewers.decide(recording, viewer, status, caller.user()));
        return Answer.empty(204);
    }

    private Optional<Registered> named(Recording recording, JsonNode named) {
        return viewers.find(recording, named.path("id").asString(""));
    }

    private Answer questions(Caller caller, Request request) {
        return Answer.json(
                200, questions.of(mustHaveRegistration(caller, request).uuid()));
    }

    private Answer ask(Caller caller, Request request) {
        questions.change(mustHaveRegistration(caller, request).uuid(), JsonBody.of(request));
        return Answer.empty(204);
    }

    private Recording mustHaveRegistration(Caller caller, Request request) {
        Recording recording = finder.of(caller, request);
        if (recording.settings().path("approval_type").asInt(NO_REGISTRATION) == NO_REGISTRATION) {
            throw new ApiError(
                    404,
                    404,
                    "Registration has not been enabled for this meeting: "
                            + recording.meeting().id() + ".");
        }
        return recording;
    }
}
