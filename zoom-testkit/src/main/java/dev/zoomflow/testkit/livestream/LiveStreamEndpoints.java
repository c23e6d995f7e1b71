package dev.zoomflow.testkit.livestream;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.meeting.EventBlock;
import dev.zoomflow.testkit.meeting.EventSender;
import dev.zoomflow.testkit.meeting.Kind;
import dev.zoomflow.testkit.meeting.MeetingEntry;
import dev.zoomflow.testkit.meeting.MeetingFinder;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** {@code …/{id}/livestream} of meetings and webinars. */
public final class LiveStreamEndpoints implements Family {
    private static final List<String> REQUIRED = List.of("stream_url", "stream_key", "page_url");

    private final MeetingFinder finder;
    private final EventSender events;
    private final Map<Long, ObjectNode> streams = new ConcurrentHashMap<>();

    public LiveStreamEndpoints(MeetingFinder finder, EventSender events) {
        this.finder = finder;
        this.events = events;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        String path = "/v2/" + finder.kind().plural() + "/{" + finder.kind().variable() + "}/livestream";
        endpoints
                .on("GET " + path, this::read)
                .on("PATCH " + path, this::change)
                .on("PATCH " + path + "/status", this::switchStream);
    }

    private Answer read(Caller caller, Request request) {
        return Answer.json(200, stream(finder.of(caller, request)));
    }

    private Answer change(Caller caller, Request request) {
        MeetingEntry meeting = finder.of(caller, request);
        ObjectNode asked = JsonBody.of(request);
        ObjectNode stream = Json.object();
        REQUIRED.forEach(name -> stream.put(name, filled(asked, name)));
        stream.put("resolution", asked.path("resolution").asString("720p"));
        streams.put(meeting.id(), stream);
        return Answer.empty(204);
    }

    private static String filled(ObjectNode asked, String name) {
        String text = asked.path(name).asString("");
        if (text.isBlank()) {
            throw ApiError.invalidField(name, "Missing field.");
        }
        return text;
    }

    private Answer switchStream(Caller caller, Request request) {
        MeetingEntry meeting = finder.of(caller, request);
        String action = JsonBody.of(request).path("action").asString("");
        if (!action.equals("start") && !action.equals("stop")) {
            throw ApiError.invalidField("action", "Invalid field.");
        }
        if (!meeting.live()) {
            throw meeting.kind().notOn(meeting.id());
        }
        if (meeting.kind() == Kind.MEETING) {
            tell(action.equals("start") ? "started" : "stopped", meeting, caller.user());
        }
        return Answer.empty(204);
    }

    /** Webinars have no such events. */
    private void tell(String what, MeetingEntry meeting, User operator) {
        ObjectNode object = EventBlock.planned(meeting);
        ObjectNode streaming = object.putObject("live_streaming").put("service", "Custom_Live_Streaming_Service");
        streaming.set("custom_live_streaming_settings", stream(meeting));
        streaming.put("date_time", ZoomTime.utc(events.now()));
        events.sendBy(operator, "live_streaming_" + what, meeting, object);
    }

    private ObjectNode stream(MeetingEntry meeting) {
        return streams.getOrDefault(meeting.id(), nothing()).deepCopy();
    }

    private static ObjectNode nothing() {
        ObjectNode none = Json.object();
        REQUIRED.forEach(name -> none.put(name, ""));
        return none.put("resolution", "");
    }
}
