package dev.zoomflow.testkit.registration;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.meeting.MeetingEntry;
import dev.zoomflow.testkit.meeting.MeetingFinder;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.rest.QueryChoice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code …/{id}/registrants} of meetings and webinars. */
public final class RegistrantEndpoints implements Family {
    private final MeetingFinder finder;
    private final Registrations registrations;
    private final Refusals refusals;
    private final Pages pages;

    public RegistrantEndpoints(MeetingFinder finder, Registrations registrations, Questions questions, Pages pages) {
        this.finder = finder;
        this.registrations = registrations;
        this.refusals = new Refusals(registrations, questions);
        this.pages = pages;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        String all = "/v2/" + finder.kind().plural() + "/{" + finder.kind().variable() + "}/registrants";
        endpoints
                .on("GET " + all, this::list)
                .on("POST " + all, this::register)
                .on("PUT " + all + "/status", this::decide)
                .on("GET " + all + "/{registrantId}", this::one)
                .on("DELETE " + all + "/{registrantId}", this::remove);
    }

    private Answer list(Caller caller, Request request) {
        MeetingEntry meeting = find(caller, request);
        String status = QueryChoice.of(request, "status", Status.LISTED).orElse(Status.APPROVED.word());
        Predicate<Registered> asked = request.queryParameters()
                .filled("occurrence_id")
                .<Predicate<Registered>>map(id -> one -> one.isFor(id))
                .orElse(one -> true);
        List<ObjectNode> rows = registrations.all(meeting).stream()
                .filter(one -> one.status().word().equals(status))
                .filter(asked)
                .map(Registered::json)
                .toList();
        return Answer.json(200, pages.page(request, "registrants", rows));
    }

    private Answer register(Caller caller, Request request) {
        MeetingEntry meeting = finder.of(caller, request);
        ObjectNode body = JsonBody.of(request);
        refusals.check(meeting, body);
        boolean approved = body.path("auto_approve").asBoolean(false);
        Registered made = registrations.register(meeting, Answers.kept(body), approved, occurrences(meeting, request));
        return Answer.json(201, RegistrationAnswer.of(meeting, made));
    }

    private static Set<String> occurrences(MeetingEntry meeting, Request request) {
        Set<String> ids = request.queryParameters().filled("occurrence_ids").stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .collect(Collectors.toSet());
        if (!ids.stream().allMatch(id -> meeting.occurrences().find(id).isPresent())) {
            throw new ApiError(400, 3000, "Invalid occurrence_id.");
        }
        return ids;
    }

    private Answer decide(Caller caller, Request request) {
        MeetingEntry meeting = find(caller, request);
        ObjectNode body = JsonBody.of(request);
        Status status = Status.after(body.path("action").asString(""));
        JsonBody.objects(body, "registrants").stream()
                .map(named -> named(meeting, named))
                .flatMap(Optional::stream)
                .forEach(one -> registrations.decide(meeting, one, status, caller.user()));
        return Answer.empty(204);
    }

    private Optional<Registered> named(MeetingEntry meeting, JsonNode named) {
        return registrations
                .find(meeting, named.path("id").asString(""))
                .or(() -> registrations.byEmail(meeting, named.path("email").asString("")));
    }

    private Answer one(Caller caller, Request request) {
        return Answer.json(200, registrant(find(caller, request), request).json());
    }

    private Answer remove(Caller caller, Request request) {
        MeetingEntry meeting = find(caller, request);
        registrations.remove(meeting, registrant(meeting, request), caller.user());
        return Answer.empty(204);
    }

    private Registered registrant(MeetingEntry meeting, Request request) {
        return registrations
                .find(meeting, request.variable("registrantId"))
                .orElseThrow(() -> ApiError.invalid("The value that you entered for the Registrant ID field is"
                        + " invalid. Enter a valid value and try again."));
    }

    private MeetingEntry find(Caller caller, Request request) {
        return Refusals.mustHaveRegistration(finder.of(caller, request));
    }
}
