package dev.zoomflow.testkit.meeting;

import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.meeting.Companion.Task;
import dev.zoomflow.testkit.rest.ApiError;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The AI Companion of meetings that are on. What changes nothing is not told. Thread-safe. */
public final class LiveCompanion {
    private static final Set<Task> ALL = Set.of(Task.values());
    private static final Map<String, Set<Task>> MODES =
            Map.of("questions", Set.of(Task.QUESTIONS), "summary", Set.of(Task.SUMMARY), "all", ALL);

    private final MeetingBook book;
    private final LiveMeetings live;
    private final EventSender events;

    public LiveCompanion(MeetingBook book, EventSender events) {
        this.book = book;
        this.live = new LiveMeetings(book);
        this.events = events;
    }

    /** {@code meeting.ai_companion_started} with what did not run, unless it is disabled. */
    void start(long id, JsonNode params) {
        Set<Task> wanted = mode(params);
        synchronized (book) {
            Companion companion = companion(id);
            Set<Task> begun = Companion.minus(wanted, companion.running());
            if (!begun.isEmpty() && !companion.disabled()) {
                change(id, now -> now.start(begun));
                tell("started", id, tasks -> says(tasks, begun));
            }
        }
    }

    /** {@code meeting.ai_companion_stopped} with what ran; then, if asked to, {@code meeting.ai_companion_assets_deleted}. */
    void stop(long id, JsonNode params) {
        Set<Task> wanted = mode(params);
        boolean delete = params.path("delete_meeting_assets").asBoolean(false);
        synchronized (book) {
            stop(id, wanted);
            Set<Task> made = companion(id).remembered();
            if (delete && wanted.equals(ALL) && !made.isEmpty()) {
                change(id, Companion::forget);
                tell("assets_deleted", id, assets -> deleted(assets, made));
            }
        }
    }

    /** All that runs stops, and nothing starts until the meeting is over. */
    void disable(long id) {
        synchronized (book) {
            stop(id, ALL);
            change(id, Companion::disable);
        }
    }

    private void stop(long id, Set<Task> wanted) {
        Set<Task> running = companion(id).running();
        Set<Task> ended = Companion.minus(running, Companion.minus(running, wanted));
        if (!ended.isEmpty()) {
            change(id, now -> now.stop(ended));
            tell("stopped", id, tasks -> says(tasks, ended));
        }
    }

    private static Set<Task> mode(JsonNode params) {
        Set<Task> tasks = MODES.get(params.path("ai_companion_mode").asString("all"));
        if (tasks == null) {
            throw ApiError.invalidField("params.ai_companion_mode", "Invalid field.");
        }
        return tasks;
    }

    private Companion companion(long id) {
        return LiveMeetings.session(live.get(id)).companion();
    }

    private void change(long id, UnaryOperator<Companion> change) {
        live.change(live.get(id), session -> session.with(change.apply(session.companion())));
    }

    private void tell(String what, long id, Consumer<ObjectNode> saying) {
        MeetingEntry meeting = live.get(id);
        ObjectNode object = Json.object().put("meeting_uuid", meeting.uuid());
        object.put("meeting_number", EventBlock.number(meeting));
        object.put("host_id", meeting.host().id());
        saying.accept(object.putObject("ai_companion"));
        events.send("ai_companion_" + what, meeting, object);
    }

    private static void says(ObjectNode json, Set<Task> tasks) {
        json.put("questions", tasks.contains(Task.QUESTIONS)).put("summary", tasks.contains(Task.SUMMARY));
    }

    private static void deleted(ObjectNode json, Set<Task> made) {
        var assets = json.putArray("deleted_assets");
        made.stream().sorted().map(Task::assets).forEach(assets::add);
    }
}
