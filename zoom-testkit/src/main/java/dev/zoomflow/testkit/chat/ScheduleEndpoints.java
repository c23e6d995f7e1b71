package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Lists and cancels the messages that the caller has scheduled; they are written as others, with a time. */
final class ScheduleEndpoints implements Family {
    private static final String ALL = "/v2/chat/messages/schedule";

    private final Schedule schedule;
    private final Place place;
    private final Pages pages;

    ScheduleEndpoints(Schedule schedule, Channels channels, Pages pages) {
        this.schedule = schedule;
        this.place = new Place(channels);
        this.pages = pages;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET " + ALL, this::list).on("DELETE " + ALL + "/{draftId}", this::cancel);
    }

    private Answer list(Caller caller, Request request) {
        Conversation where = place.asked(caller, caller.user(), request);
        List<ObjectNode> rows = schedule.of(caller.user(), where).stream()
                .map(Schedule.Entry::json)
                .toList();
        ObjectNode page = pages.brief(request, "messages", rows);
        Stream.of("to_channel", "to_contact")
                .forEach(name -> request.queryParameters().filled(name).ifPresent(asked -> page.put(name, asked)));
        return Answer.json(200, page);
    }

    private Answer cancel(Caller caller, Request request) {
        Conversation where = place.asked(caller, caller.user(), request);
        schedule.cancel(caller.user(), where, request.variable("draftId"));
        return Answer.empty(204);
    }
}
