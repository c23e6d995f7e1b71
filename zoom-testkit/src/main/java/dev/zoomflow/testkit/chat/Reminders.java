package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.rest.ApiError;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What messages people want to be reminded of; one reminder of a message each. Thread-safe. */
final class Reminders {
    private final Map<List<String>, Reminder> reminders = new LinkedHashMap<>();

    /** Of one message. */
    record Reminder(User user, Conversation where, Message message, String note, Instant made, Instant due) {
        private List<String> key() {
            return List.of(user.id(), message.id());
        }

        ObjectNode json() {
            ObjectNode json = Json.object().put("reminder_note", note).put("content", message.text());
            json.put("message_timestamp", message.at().toEpochMilli()).put("create_time", ZoomTime.utc(made));
            json.put("remind_time", ZoomTime.utc(due)).put("message_id", message.id());
            message.main().ifPresent(main -> json.put("main_message_id", main));
            return json;
        }
    }

    /** Instead of another that the user has of the message. */
    synchronized void set(Reminder reminder) {
        reminders.put(reminder.key(), reminder);
    }

    /**
     * @throws ApiError when there is none
     */
    synchronized void delete(User user, Message message) {
        if (reminders.remove(List.of(user.id(), message.id())) == null) {
            throw new ApiError(404, 4200, "There is no reminder of the message: " + message.id() + ".");
        }
    }

    /** The next one first. */
    synchronized List<Reminder> of(User user) {
        return reminders.values().stream()
                .filter(reminder -> reminder.user().id().equals(user.id()))
                .sorted(Comparator.comparing(Reminder::due))
                .toList();
    }
}
