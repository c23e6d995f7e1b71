package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.rest.Pages;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The caller's reminders of messages. */
final class ReminderEndpoints implements Family {
    private static final String ONE = "/v2/chat/messages/{messageId}/reminder";
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(90);

    private final Reminders reminders;
    private final Messages messages;
    private final Place place;
    private final Pages pages;
    private final InstantSource clock;

    ReminderEndpoints(Reminders reminders, Messages messages, Channels channels, Pages pages, InstantSource clock) {
        this.reminders = reminders;
        this.messages = messages;
        this.place = new Place(channels);
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET /v2/chat/reminder", this::list)
                .on("POST " + ONE, this::set)
                .on("DELETE " + ONE, this::delete);
    }

    private Answer list(Caller caller, Request request) {
        Optional<String> asked = Bookmarks.asked(request)
                .map(name -> place.asked(caller, caller.user(), request).key());
        List<ObjectNode> rows = reminders.of(caller.user()).stream()
                .filter(reminder ->
                        asked.filter(key -> !key.equals(reminder.where().key())).isEmpty())
                .map(Reminders.Reminder::json)
                .toList();
        return Answer.json(200, pages.brief(request, "reminders", rows));
    }

    private Answer set(Caller caller, Request request) {
        ObjectNode body = JsonBody.of(request);
        Conversation where = where(caller, body);
        Message message = message(where, request);
        String note = body.path("reminder_note").asString("");
        reminders.set(new Reminders.Reminder(caller.user(), where, message, note, clock.instant(), due(body)));
        return Answer.empty(204);
    }

    /** Either a time or how long from now. */
    private Instant due(ObjectNode body) {
        if (body.has("delay_seconds") == body.has("remind_time")) {
            throw refused(4103, "One parameter from `remind_time` and `delay_seconds` must be passed.");
        }
        return body.has("delay_seconds") ? delayed(body) : timed(body);
    }

    private Instant delayed(ObjectNode body) {
        Duration delay = Duration.ofSeconds(body.path("delay_seconds").asLong(0));
        if (delay.compareTo(SHORTEST) < 0 || delay.compareTo(LONGEST) > 0) {
            throw refused(4101, "`delay_seconds` can only be between 300 and 7776000.");
        }
        return clock.instant().plus(delay);
    }

    private Instant timed(ObjectNode body) {
        Instant now = clock.instant();
        try {
            Instant due = Instant.parse(body.path("remind_time").asString(""));
            if (due.isAfter(now) && !due.isAfter(now.plus(LONGEST))) {
                return due;
            }
        } catch (DateTimeException malformed) {
            throw refused(4106, "The `remind_time` must follow the format: yyyy-MM-dd'T'HH:mm:ss'Z'.");
        }
        throw refused(4105, "`remind_time` should be greater than the current time, and the latest is 90 days later.");
    }

    private static ApiError refused(int code, String why) {
        return new ApiError(400, code, why);
    }

    private Conversation where(Caller caller, ObjectNode body) {
        if (!body.has("to_channel") && !body.has("to_contact")) {
            throw refused(4102, "One parameter from `to_contact` and `to_channel` must be passed.");
        }
        try {
            return place.asked(caller, caller.user(), body);
        } catch (ApiError unknown) {
            throw refused(4100, "The provided `to_contact` or `to_channel` parameter is invalid.");
        }
    }

    private Answer delete(Caller caller, Request request) {
        Conversation where = place.asked(caller, caller.user(), request);
        reminders.delete(caller.user(), message(where, request));
        return Answer.empty(204);
    }

    private Message message(Conversation where, Request request) {
        String id = request.variable("messageId");
        return messages.in(where).stream()
                .filter(message -> message.id().equals(id) && !message.deleted())
                .findFirst()
                .orElseThrow(() -> new ApiError(404, 4200, "Message does not exist: " + id + "."));
    }
}
