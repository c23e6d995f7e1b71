package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.Meeting;
import dev.zoomflow.testkit.Webinar;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.ForeignSites;
import dev.zoomflow.testkit.http.Handler;
import dev.zoomflow.testkit.http.Reply;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.http.Route;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All routes under {@code /_control}. What is wrong with a call is answered with 400 and a text. */
public final class ControlApi {
    private static final String PREFIX = "/_control";

    private final List<Route> routes = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final ForeignSites foreignSites;

    public ControlApi(ZoomSimulator zoom) {
        foreignSites = new ForeignSites(zoom.baseUri());
        new Accounts(zoom).addTo(this);
        new UserCalls(zoom).addTo(this);
        new PeopleCalls(zoom).addTo(this);
        new ChatCalls(zoom).addTo(this);
        new MessageCalls(zoom).addTo(this);
        new PhoneCalls(zoom).addTo(this);
        new AppCalls(zoom).addTo(this);
        new InstalledCalls(zoom).addTo(this);
        new SubscriptionCalls(zoom).addTo(this);
        new PortalCalls(zoom).addTo(this);
        new Scenarios(zoom).addTo(this);
        addMeetings(zoom);
        addWebinars(zoom);
        new Samples(zoom).addTo(this);
        new Conditions(zoom).addTo(this);
        new FaultCalls(zoom).addTo(this);
        new DisturbanceCalls(zoom).addTo(this);
        new StubCalls(zoom).addTo(this);
        new Consents(zoom).addTo(this);
        new Deliverings(zoom.webhooks()).addTo(this);
        new SocketCalls(zoom).addTo(this);
        new Observations(zoom).addTo(this);
        does(
                Call.post(
                        "/reset", "Begins anew with the world it was started with; of what came since nothing is left"),
                request -> zoom.reset());
        on(
                Call.get("/openapi.json", "This document").answers(200, Shape.anything("OpenAPI 3.1")),
                request -> Answer.json(200, OpenApi.document(calls)));
    }

    private void addMeetings(ZoomSimulator zoom) {
        Held<Meeting> held = new Held<>(zoom, zoom.meetings(), "meeting", Shapes.MEETING, Views::meeting);
        add(held);
        new MeetingCalls(held, zoom.meetings()).addTo(this);
    }

    private void addWebinars(ZoomSimulator zoom) {
        Held<Webinar> held = new Held<>(zoom, zoom.webinars(), "webinar", Shapes.WEBINAR, Views::webinar);
        add(held);
        new WebinarCalls(held, zoom.webinars()).addTo(this);
    }

    private void add(Held<?> held) {
        new GatheringCalls<>(held).addTo(this);
        new Registering<>(held).addTo(this);
        new StageCalls<>(held).addTo(this);
        new RecordingCalls<>(held).addTo(this);
    }

    public List<Route> routes() {
        return List.copyOf(routes);
    }

    /** Answers a call; the OpenAPI document tells of it what it says of itself. */
    void on(Call call, Handler handler) {
        calls.add(call);
        routes.add(new Route(call.method(), PREFIX + call.path(), request -> answer(call, handler, request)));
    }

    /** As {@link #on}, for a call whose answer has no content. */
    void does(Call call, Consumer<Request> action) {
        on(call, request -> {
            action.accept(request);
            return Answer.empty(204);
        });
    }

    private Reply answer(Call call, Handler handler, Request request) {
        return foreignSites
                .refusal(request)
                .<Reply>map(why -> refused(403, why))
                .orElseGet(() -> {
                    try {
                        call.check(request);
                        return handler.handle(request);
                    } catch (IllegalArgumentException | IllegalStateException wrong) {
                        return refused(400, String.valueOf(wrong.getMessage()));
                    } catch (ApiError refusal) {
                        return refused(400, "Zoom refuses it: " + refusal.getMessage());
                    }
                });
    }

    /** What a call that there is not is answered with. */
    public static Optional<Answer> unknown(Request request) {
        return request.path().startsWith(PREFIX + "/")
                ? Optional.of(refused(
                        404,
                        "there is no call " + request.method() + " " + request.path() + "; GET " + PREFIX
                                + "/openapi.json tells of all"))
                : Optional.empty();
    }

    private static Answer refused(int status, String why) {
        return Answer.json(status, Json.object().put("error", why));
    }
}
