package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Who came into a channel and left it, of one channel and of all. */
final class ActivityEndpoints implements Family {
    private static final String CHANNEL = "channel_id";

    private final Channels channels;
    private final Pages pages;

    ActivityEndpoints(Channels channels, Pages pages) {
        this.channels = channels;
        this.pages = pages;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET /v2/chat/activities/channels", this::ofAccount)
                .on("GET /v2/chat/channels/{channelId}/activities", this::ofChannel);
    }

    private Answer ofAccount(Caller caller, Request request) {
        Optional<String> asked = request.queryParameters().filled(CHANNEL);
        asked.ifPresent(id -> mustBeThere(caller, id));
        return list(caller, request, asked, true);
    }

    private Answer ofChannel(Caller caller, Request request) {
        String id = request.variable("channelId");
        mustBeThere(caller, id);
        return list(caller, request, Optional.of(id), false);
    }

    private void mustBeThere(Caller caller, String id) {
        if (channels.of(caller.user().accountId()).stream()
                .noneMatch(channel -> channel.id().equals(id))) {
            throw new ApiError(404, 5306, "Channel does not exist: " + id + ".");
        }
    }

    private Answer list(Caller caller, Request request, Optional<String> channel, boolean named) {
        Predicate<ActivityLog.Activity> asked = within(request);
        List<ObjectNode> rows = channels.activities().of(caller.user().accountId()).stream()
                .filter(activity -> channel.filter(
                                id -> !id.equals(activity.channel().id()))
                        .isEmpty())
                .filter(asked)
                .map(activity ->
                        named ? activity.json().put(CHANNEL, activity.channel().id()) : activity.json())
                .toList();
        return Answer.json(200, pages.brief(request, "channel_activity_logs", rows));
    }

    private static Predicate<ActivityLog.Activity> within(Request request) {
        LocalDate from = day(request, "start_date");
        LocalDate to = day(request, "end_date");
        return activity -> {
            LocalDate day = LocalDate.ofInstant(activity.at(), ZoneOffset.UTC);
            return !day.isBefore(from) && !day.isAfter(to);
        };
    }

    private static LocalDate day(Request request, String name) {
        try {
            return request.queryParameters()
                    .filled(name)
                    .map(LocalDate::parse)
                    .orElseThrow(() -> ApiError.invalidField(name, "Missing field."));
        } catch (DateTimeException malformed) {
            throw ApiError.invalidField(name, "Invalid field.");
        }
    }
}
