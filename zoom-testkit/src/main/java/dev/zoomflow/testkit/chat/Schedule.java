package dev.zoomflow.testkit.chat;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.time.Timeline;
import dev.zoomflow.testkit.world.Identifiers;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages that are to be sent later, which the clock does. Thread-safe. */
final class Schedule {
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Messages messages;
    private final Channels channels;
    private final Timeline timeline;

    Schedule(Messages messages, Channels channels, Timeline timeline) {
        this.messages = messages;
        this.channels = channels;
        this.timeline = timeline;
    }

    /** One that waits. */
    record Entry(String id, User sender, Conversation where, Draft draft, Instant made, Instant due) {
        ObjectNode json() {
            ObjectNode json = Json.object().put("draft_id", id).put("create_date", ZoomTime.utc(made));
            json.put("scheduled_time", ZoomTime.utc(due)).put("message", draft.text());
            json.setAll(draft.form().deepCopy());
            draft.main().ifPresent(main -> json.put("reply_main_message_id", main));
            if (!draft.files().isEmpty()) {
                ArrayNode list = json.putArray("files");
                draft.files().forEach(file -> list.add(file.listed()));
            }
            return json;
        }
    }

    /**
     * @throws ApiError when the time is not to come, or the sender may not write there
     */
    synchronized Entry add(User sender, Conversation where, Draft draft, Instant due) {
        Messages.mustTake(sender, where);
        if (!due.isAfter(timeline.now())) {
            throw ApiError.invalidField("scheduled_time", "Invalid field.");
        }
        Entry entry = new Entry(Identifiers.upperCaseUuid(), sender, where, draft, timeline.now(), due);
        entries.put(entry.id(), entry);
        timeline.at(due, () -> send(entry));
        return entry;
    }

    /** Whoever left the channel meanwhile writes nothing into it. */
    private void send(Entry entry) {
        if (take(entry)) {
            now(entry.where())
                    .filter(where -> !(where instanceof Conversation.InChannel in)
                            || (in.channel().has(entry.sender())
                                    && !in.channel().archived()))
                    .ifPresent(where -> messages.write(entry.sender(), where, entry.draft()));
        }
    }

    private Optional<Conversation> now(Conversation where) {
        return where instanceof Conversation.InChannel
                ? channels.known(where.key()).map(Conversation.InChannel::new)
                : Optional.of(where);
    }

    private synchronized boolean take(Entry entry) {
        return entries.remove(entry.id()) != null;
    }

    synchronized List<Entry> of(User sender, Conversation where) {
        return entries.values().stream()
                .filter(entry -> entry.sender().id().equals(sender.id()))
                .filter(entry -> entry.where().key().equals(where.key()))
                .sorted(Comparator.comparing(Entry::due))
                .toList();
    }

    /**
     * @throws ApiError when the user has none of this id there
     */
    synchronized void cancel(User sender, Conversation where, String id) {
        Entry found = of(sender, where).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ApiError(400, 5404, "Scheduled message does not exist: " + id + "."));
        entries.remove(found.id());
    }
}
