package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.occurrence.Occurrence;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.world.Plans;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/users/{id}/meetings} and {@code /v2/meetings/{id}}, and the same for webinars. */
public final class MeetingEndpoints implements Family {
    private static final int INSTANT = 1;

    private final MeetingBook book;
    private final MeetingPlans plans;
    private final Plans paid;
    private final Pages pages;
    private final InstantSource clock;
    private final MeetingFinder finder;
    private final Kind kind;

    public MeetingEndpoints(MeetingBook book, MeetingPlans plans, Plans paid, Pages pages, InstantSource clock) {
        this.book = book;
        this.plans = plans;
        this.paid = paid;
        this.pages = pages;
        this.clock = clock;
        this.finder = new MeetingFinder(book);
        this.kind = book.kind();
    }

    @Override
    public void addTo(Endpoints endpoints) {
        String list = "/v2/users/{userId}/" + kind.plural();
        String one = "/v2/" + kind.plural() + "/{" + kind.variable() + "}";
        endpoints
                .on("GET " + list, this::list)
                .on("POST " + list, this::create)
                .on("GET " + one, this::one)
                .on("PATCH " + one, this::update)
                .on("DELETE " + one, this::delete);
    }

    private Answer list(Caller caller, Request request) {
        User host = caller.find(request.variable("userId"));
        mayHost(host);
        String type = request.queryParameters().filled("type").orElse("scheduled");
        return Answer.json(
                200, pages.page(request, kind.plural(), new MeetingList(book).of(host, type, clock.instant())));
    }

    private Answer create(Caller caller, Request request) {
        ObjectNode asked = MeetingFields.whole(kind, JsonBody.of(request));
        User host = host(caller, caller.find(request.variable("userId")), asked);
        mayHost(host);
        MeetingEntry made = plans.create(host, asked, caller.user());
        return Answer.json(201, MeetingJson.whole(made, clock.instant(), true));
    }

    /** Who is to hold it, if not who plans it. */
    private static User host(Caller caller, User planner, ObjectNode asked) {
        String other = asked.path("schedule_for").asString("");
        if (other.isEmpty()) {
            return planner;
        }
        if (asked.path("type").asInt(0) == INSTANT) {
            throw new ApiError(
                    400,
                    3000,
                    "Instant meetings do not support the schedule_for parameter; you cannot schedule an instant"
                            + " meeting for another user.");
        }
        return caller.directory()
                .user(other)
                .filter(user -> user.accountId().equals(planner.accountId()))
                .orElseThrow(() -> ApiError.invalid(
                        "The value that you entered for the schedule_for field is invalid. Enter a valid value and"
                                + " try again."));
    }

    private Answer one(Caller caller, Request request) {
        MeetingEntry meeting = find(caller, request);
        boolean previous = request.queryParameters()
                .filled("show_previous_occurrences")
                .filter("true"::equals)
                .isPresent();
        return Answer.json(
                200,
                occurrence(meeting, request)
                        .map(one -> MeetingJson.whole(meeting, one, clock.instant()))
                        .orElseGet(() -> MeetingJson.whole(meeting, clock.instant(), previous)));
    }

    private Answer update(Caller caller, Request request) {
        MeetingEntry meeting = find(caller, request);
        ObjectNode asked = MeetingFields.checked(kind, JsonBody.of(request));
        occurrence(meeting, request)
                .ifPresentOrElse(
                        one -> plans.update(meeting, one, asked, caller.user()),
                        () -> plans.update(meeting, asked, caller.user()));
        return Answer.empty(204);
    }

    private Answer delete(Caller caller, Request request) {
        MeetingEntry meeting = find(caller, request);
        Deletion.check(meeting);
        occurrence(meeting, request)
                .ifPresentOrElse(
                        one -> plans.delete(meeting, one, caller.user()), () -> plans.delete(meeting, caller.user()));
        return Answer.empty(204);
    }

    private MeetingEntry find(Caller caller, Request request) {
        MeetingEntry meeting = finder.of(caller, request);
        mayHost(meeting.host());
        return meeting;
    }

    private void mayHost(User host) {
        if (kind == Kind.WEBINAR) {
            paid.mustHaveWebinars(host);
        } else {
            paid.mustHost(host);
        }
    }

    private Optional<Occurrence> occurrence(MeetingEntry meeting, Request request) {
        Optional<String> id = request.queryParameters().filled("occurrence_id");
        Optional<Occurrence> found = id.flatMap(meeting.occurrences()::find).filter(one -> !one.deleted());
        if (id.isPresent() && found.isEmpty()) {
            throw new ApiError(
                    400, 3000, kind == Kind.MEETING ? "Invalid occurrence_id." : "Webinar occurrence does not exist.");
        }
        return found;
    }
}
