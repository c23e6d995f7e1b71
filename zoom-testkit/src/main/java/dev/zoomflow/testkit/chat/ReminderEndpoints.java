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
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The caller's reminders of messages. */
final class ReminderEndpoints implements Family {
    private static final String ONE = "/v2/chat/messages/{messageId}/reminder";
    private static final int WRONG = 4100;

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
        Conversation where = place.asked(caller, caller.user(), body);
        Message message = message(where, request);
        String note = body.path("reminder_note").asString("");
        reminders.set(new Reminders.Reminder(caller.user(), where, message, note, clock.instant(), due(body)));
        return Answer.empty(204);
    }

    /** Either a time or how long from now. */
    private Instant due(ObjectNode body) {
        try {
            Instant now = clock.instant();
            Instant due = body.has("delay_seconds")
                    ? now.plusSeconds(body.path("delay_seconds").asLong(0))
                    : Instant.parse(JsonBody.text(body, "remind_time"));
            if (due.isAfter(now)) {
                return due;
            }
        } catch (DateTimeException malformed) {
            throw new ApiError(400, WRONG, "Invalid field: remind_time.");
        }
        throw new ApiError(400, WRONG, "The time of a reminder has to be in the future.");
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
